using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>The key is not of a kind and length that the authority takes.</summary>
    public static readonly Finding KeyNotTaken = new("issuance.request.key-not-taken", Severity.Error)
    {
        Title = "The key of the request is {key}, and the authority takes {taken}",
        Cause = "The request is about the key {key}; the authority takes {taken} ({rule}).",
        Fix = "Make a new key of {taken} and a new request on the server; 'parley request new --key rsa-3072' makes both.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "6.1.5"),
    };
}
