using Parley.Diagnostics;

namespace Parley.Check.Plans;

static partial class PlanFindings
{
    /// <summary>Certificates of another authority.</summary>
    public static readonly Finding AuthorityDiffers = new("check.plan.authority-differs", Severity.Warning)
    {
        Title = "The certificates are of another authority than the plan says: {found}",
        Cause = "The plan says that {planned} signs them; the certificates of {hosts} lead to {found}.",
        Fix = "Have them signed by the authority of the plan, or write the one that signs into it (security.authorityName).",
        Source = SourceReference.Own("The plan says what is to be true, and whoever changes one of the two changes the other"),
    };
}
