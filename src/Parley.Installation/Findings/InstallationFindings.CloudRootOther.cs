using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A certificate has the name of a root of the cloud and is another.</summary>
    public static readonly Finding CloudRootOther = new("install.cloud-root.other-certificate", Severity.Warning)
    {
        Title = "A certificate with the name of {root} is another one",
        Cause = "{store} holds a certificate of this name with the SHA-256 {found}; "
            + "the known one has {sha256}. Anybody may make a certificate of any name: "
            + "this may be a proxy that looks into connections, or an attack.",
        Fix = "Find out who put it there. Remove it unless it is yours.",
        Source = SourceReference.Own("A root is its key, not its name"),
    };
}
