using Parley.Diagnostics;

namespace Parley.Check.Plans;

static partial class PlanFindings
{
    /// <summary>A published record that the plan does not know.</summary>
    public static readonly Finding RecordUnplanned = new("check.plan.record-unplanned", Severity.Warning)
    {
        Title = "DNS {view} has a record that the plan has not: {record} to {node}",
        Cause = "The name servers {view} say that {record} leads to {node}; the plan says: {planned}.",
        Fix = "Take the record out of DNS, or write the server or the record (dns.records) into the plan.",
        Source = SourceReference.Own("The plan says what is to be true, and whoever changes one of the two changes the other"),
    };
}
