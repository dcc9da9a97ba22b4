using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A survivable site with an old router.</summary>
    public static readonly Finding SurvivableTooOld = new("planning.availability.survivable-too-old", Severity.Error)
    {
        Title = "The router that takes over is too old: {version}",
        Cause = "Clients turn to routers of the versions {supported} when they lose the call manager.",
        Fix = "Bring the router's service to one of these.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Survivable Remote Site Telephony"),
    };
}
