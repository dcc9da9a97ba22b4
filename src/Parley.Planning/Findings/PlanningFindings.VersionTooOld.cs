using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A server below the least version.</summary>
    public static readonly Finding VersionTooOld = new("planning.version.too-old", Severity.Error)
    {
        Title = "{product} {version} is too old",
        Cause = "Clients need {product} {least} or later.",
        Fix = "Bring the servers to {least} or later.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Server Requirements"),
    };
}
