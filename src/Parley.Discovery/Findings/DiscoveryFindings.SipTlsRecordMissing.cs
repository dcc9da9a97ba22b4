using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>SIP is announced without TLS only.</summary>
    public static readonly Finding SipTlsRecordMissing = new("discovery.records.sip-tls-missing", Severity.Note)
    {
        Title = "{record} is not published, and {other} is",
        Cause = "The domain announces SIP without TLS and not SIP over TLS. Clients and domains that call only over TLS (sips: "
            + "addresses) find no server; the others call in clear text.",
        Fix = "Where {hosts} takes SIP over TLS, publish {zoneLine} (priority, weight, port, host), one line for each host.",
        Source = SourceReference.Rfc(3263, "4.1"),
    };
}
