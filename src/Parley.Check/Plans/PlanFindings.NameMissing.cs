using Parley.Diagnostics;

namespace Parley.Check.Plans;

static partial class PlanFindings
{
    /// <summary>A certificate with fewer names than planned.</summary>
    public static readonly Finding NameMissing = new("check.plan.certificate-name-missing", Severity.Error)
    {
        Title = "The certificate lacks a name that the plan gives it: {missing}",
        Cause = "The plan gives the certificate for {service} of {host} the names {planned}; the one "
            + "that {node} shows has {presented}.",
        Fix = "Order it anew with the names of the plan ('parley plan certificates'), or take the name out of the plan.",
        Source = SourceReference.Own("The plan says what is to be true, and whoever changes one of the two changes the other"),
    };
}
