using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>How long a certificate of this authority may live when it is issued now.</summary>
    public static readonly Finding LifetimeLimit = new("issuance.request.lifetime-limit", Severity.Note)
    {
        Title = "A certificate issued now lives {days} days at most",
        Cause = "The authority issues for {days} days at most ({rule}).",
        Fix = "Plan the renewal before {latest}, and let something remind you: 'parley check' tells certificates that end soon.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "6.3.2"),
    };
}
