using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>A request is about a key that has a certificate already.</summary>
    public static readonly Finding KeyUsedBefore = new("issuance.authority.key-used-before", Severity.Note)
    {
        Title = "The key of the request has a certificate already: {serial}",
        Cause = "The certificate {serial} of {subject} is about the same key. "
            + "That is as it should be where it is renewed with the same key.",
        Fix = "Nothing, where it is meant. Else make a key for each certificate; "
            + "'parley authority renew' says which one takes the place of which.",
        Source = SourceReference.Own("One broken server must not take others with it"),
    };
}
