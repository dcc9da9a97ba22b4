using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>Remote access through an edge without its servers.</summary>
    public static readonly Finding NoEdge = new("planning.remote.no-edge", Severity.Error)
    {
        Title = "Users come through an edge that is not planned: {product}",
        Cause = "The plan lets users outside come through the edge, which has an inner and an outer half, "
            + "and a cluster of one half is missing.",
        Fix = "Add a cluster with product: {product}, or write another remoteAccess.access.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Expressway for Mobile and Remote Access"),
    };
}
