using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A server below the least version of a feature.</summary>
    public static readonly Finding FeatureTooOld = new("planning.version.feature-too-old", Severity.Warning)
    {
        Title = "Too old for a feature of the plan: {feature}",
        Cause = "The plan uses it, and it needs {least} or later; the cluster has {version} (planning guide, {section}).",
        Fix = "Bring the cluster to {least} or later, or leave the feature out.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Server Requirements"),
    };
}
