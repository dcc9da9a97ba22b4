using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A cluster of one node.</summary>
    public static readonly Finding SingleNode = new("planning.availability.single-node", Severity.Note)
    {
        Title = "Nothing takes over when {node} fails",
        Cause = "The cluster has one node.",
        Fix = "Add a second node, if users are to go on working.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "High Availability for Voice and Video"),
    };
}
