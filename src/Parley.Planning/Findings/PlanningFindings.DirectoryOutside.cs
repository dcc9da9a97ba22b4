using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A directory that users outside cannot search.</summary>
    public static readonly Finding DirectoryOutside = new("planning.remote.directory-outside", Severity.Warning)
    {
        Title = "Users outside find nobody: the directory is not synchronised",
        Cause = "Through the edge clients search the user data service only, "
            + "never the directory, and it knows whom the call manager knows.",
        Fix = "Synchronise the directory with the call manager (contacts.synchronised: true).",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Directory"),
    };
}
