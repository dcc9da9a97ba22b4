using Parley.Diagnostics;

namespace Parley.Check.Plans;

static partial class PlanFindings
{
    /// <summary>A certificate with a shorter key than planned.</summary>
    public static readonly Finding KeyShorter = new("check.plan.key-shorter", Severity.Warning)
    {
        Title = "The key of a certificate is shorter than the plan says: {found} bits",
        Cause = "The plan says RSA keys of {bits} bits; the certificate for {service} that {node} shows has one of {found}.",
        Fix = "Make a new key and request ('parley plan certificates' tells the lines), or write what holds "
            + "into the plan (security.keyBits).",
        Source = SourceReference.Own("The plan says what is to be true, and whoever changes one of the two changes the other"),
    };
}
