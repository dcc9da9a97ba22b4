using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A server that nobody of the deployment uses.</summary>
    public static readonly Finding UnusedServer = new("planning.deployment.unused-server", Severity.Warning)
    {
        Title = "A cluster is planned that the product mode does not use: {cluster}",
        Cause = "{mode} in a deployment that is {hosting} takes nothing from {product}: {reason}.",
        Fix = "Take the cluster out of the plan, or choose the mode and hosting that use it.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "On-Premises Deployment"),
    };
}
