using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A private root may vouch for every name there is.</summary>
    public static readonly Finding KitUnconstrained = new("install.kit.unconstrained", Severity.Note)
    {
        Title = "The root may vouch for every name: {subject}",
        Cause = "It has no name constraints, so that clients with this kit believe "
            + "its key everything, for banks and mail as well.",
        Fix = "Nothing has to be done. The next root may be limited to your domains by name constraints, "
            + "which current clients obey; until then guard its key accordingly.",
        Source = SourceReference.Rfc(5280, "4.2.1.10"),
    };
}
