using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A product mode without one of its servers.</summary>
    public static readonly Finding MissingServer = new("planning.deployment.missing-server", Severity.Error)
    {
        Title = "The product mode needs a server that is not planned: {product}",
        Cause = "{mode} on {hosting} servers offers {service}, which comes from {product}.",
        Fix = "Add a cluster with product: {product}, or choose another mode.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "On-Premises Deployment"),
    };
}
