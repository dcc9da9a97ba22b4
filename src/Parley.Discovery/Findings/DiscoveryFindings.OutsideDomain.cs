using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>A record leads to a host outside the domain that publishes it.</summary>
    public static readonly Finding OutsideDomain = new("discovery.srv.outside-domain", Severity.Note)
    {
        Title = "{record} leads to {target}, outside {domain}",
        Cause = "DNS answers are not authenticated, and a certificate for {target} proves nothing about {domain}. Hosted "
            + "services and shared clusters look like this too.",
        Fix = "See that {target} is meant, and that clients check the certificate against the domain that the user "
            + "typed where the protocol asks for it (XMPP, SIP).",
        Source = SourceReference.Rfc(6125, "6.2.1"),
    };
}
