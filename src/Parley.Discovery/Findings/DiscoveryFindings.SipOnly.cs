using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>Only records of SIP were found, with which a sign-in does not begin.</summary>
    public static readonly Finding SipOnly = new("discovery.path.sip-only", Severity.Note)
    {
        Title = "{domain} publishes SIP and nothing that a sign-in begins with",
        Cause = "The domain offers calls by open standards only, or the records of the other services are missing in "
            + "this view of DNS.",
        Fix = "Nothing, where calls are all there is. Otherwise publish _xmpp-client._tcp.{domain}, or the vendor's "
            + "records in the zone that this network sees.",
        Source = SourceReference.Rfc(3263, "4"),
    };
}
