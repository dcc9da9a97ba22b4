using Parley.Diagnostics;

namespace Parley.Check.Plans;

static partial class PlanFindings
{
    /// <summary>A server that the plan does not know.</summary>
    public static readonly Finding NodeUnplanned = new("check.plan.node-unplanned", Severity.Warning)
    {
        Title = "Clients find a server that the plan has not: {host}",
        Cause = "{source} leads clients to it as {role}, and no cluster of the plan has it.",
        Fix = "Write it into the plan (clusters), or take away what leads to it.",
        Source = SourceReference.Own("The plan says what is to be true, and whoever changes one of the two changes the other"),
    };
}
