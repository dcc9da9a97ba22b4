using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>A domain is named by SRVName or xmppAddr only.</summary>
    public static readonly Finding NoDomainBesideService = new("issuance.request.domain-not-plain", Severity.Warning)
    {
        Title = "{domain} is named as {name} only, not as a DNS name",
        Cause = "Clients that rest on the TLS library of their system look at DNS names alone, and do not find {domain}.",
        Fix = "Make the request again with DNS:{domain} as well.",
        Source = SourceReference.Rfc(6120, "13.7.1.2"),
    };
}
