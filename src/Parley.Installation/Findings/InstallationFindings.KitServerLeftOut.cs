using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A chain was given as a server sends it; its own certificate is nothing for a store of authorities.</summary>
    public static readonly Finding KitServerLeftOut = new("install.kit.server-left-out", Severity.Note)
    {
        Title = "The certificate of a server is left out of the kit",
        Cause = "{subject} in {file} vouches for one server and is replaced when it is renewed; "
            + "clients trust it through its authority.",
        Fix = "Nothing, where the kit holds the root that it goes back to. Where there is none because the server signed its "
            + "own certificate, have an authority sign it, or add --exceptions to have clients accept exactly this one.",
        Source = SourceReference.Seed(SeedDocument.Sametime, "Import Root Certificates on Client Computers"),
    };
}
