using Parley.Diagnostics;

namespace Parley.Check.Plans;

static partial class PlanFindings
{
    /// <summary>A certificate with more names than planned.</summary>
    public static readonly Finding NameUnplanned = new("check.plan.certificate-name-unplanned", Severity.Warning)
    {
        Title = "The certificate has a name that the plan does not give it: {unplanned}",
        Cause = "The plan gives the certificate for {service} of {host} the names {planned}; the one "
            + "that {node} shows has {presented}.",
        Fix = "Take the name out when it is ordered next, or write the server or domain that it belongs to into the plan.",
        Source = SourceReference.Own("The plan says what is to be true, and whoever changes one of the two changes the other"),
    };
}
