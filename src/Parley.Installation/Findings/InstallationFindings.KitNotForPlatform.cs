using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A platform has no store for a certificate of the kit.</summary>
    public static readonly Finding KitNotForPlatform = new("install.kit.no-store", Severity.Note)
    {
        Title = "Not in every kit: {subject}",
        Cause = "It belongs to the {store}, and there is no such store on {platforms}: "
            + "what is installed there is trusted as a root, or not at all.",
        Fix = "Have each server send its intermediates. A server that signed its own certificate needs one "
            + "from an authority, or each user is asked once.",
        Source = SourceReference.Seed(SeedDocument.Sametime, "Import Root Certificates on Client Computers"),
    };
}
