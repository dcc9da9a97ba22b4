using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>A request is about a key that others know.</summary>
    public static readonly Finding KeyCompromised = new("issuance.authority.key-compromised", Severity.Error)
    {
        Title = "The key of the request was revoked because others know it",
        Cause = "The certificate {serial} of {subject} was revoked with the reason keyCompromise, "
            + "and this request is about the same key.",
        Fix = "Make a new key and a new request on the server: 'parley request new'.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "6.1.1.3"),
    };
}
