using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>The request asks for no alternative name.</summary>
    public static readonly Finding NoNames = new("issuance.request.no-names", Severity.Error)
    {
        Title = "The request has no subject alternative name",
        Cause = "It names the server by its common name only. Clients after RFC 9525, Apple's and browsers do not look at that.",
        Fix = "Make the request again with a subject alternative name: DNS:{suggested}.",
        Source = SourceReference.Rfc(9525, "6.3"),
    };
}
