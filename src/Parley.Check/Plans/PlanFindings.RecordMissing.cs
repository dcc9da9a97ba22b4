using Parley.Diagnostics;

namespace Parley.Check.Plans;

static partial class PlanFindings
{
    /// <summary>A record of the plan that is not published.</summary>
    public static readonly Finding RecordMissing = new("check.plan.record-missing", Severity.Error)
    {
        Title = "The plan has a record that DNS {view} has not: {record} to {node}",
        Cause = "The plan says that {record} leads to {node}; the name servers {view} answer: {found}.",
        Fix = "Publish '{line}', or take it out of the plan.",
        Source = SourceReference.Own("The plan says what is to be true, and whoever changes one of the two changes the other"),
    };
}
