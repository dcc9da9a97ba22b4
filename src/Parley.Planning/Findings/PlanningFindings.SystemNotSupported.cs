using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>An operating system below the least version.</summary>
    public static readonly Finding SystemNotSupported = new("planning.system.not-supported", Severity.Error)
    {
        Title = "A system that the client is not supported on: {system}",
        Cause = "Supported are: {supported} (deployment file, {place}).",
        Fix = "Bring these users to a supported system, or plan another client for them.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Operating System Requirements"),
    };
}
