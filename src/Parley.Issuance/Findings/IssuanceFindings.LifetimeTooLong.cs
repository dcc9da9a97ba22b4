using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>More days are wanted than the authority issues for.</summary>
    public static readonly Finding LifetimeTooLong = new("issuance.request.lifetime-too-long", Severity.Error)
    {
        Title = "{wanted} days are wanted, and the authority issues for {days} at most",
        Cause = "A certificate issued now may live {days} days ({rule}).",
        Fix = "Ask for {days} days or fewer, and plan the renewal before {latest}.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "6.3.2"),
    };
}
