using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>XMPP features inside TLS hold no SASL mechanism.</summary>
    public static readonly Finding NoLoginMechanism = new("client.xmpp.no-login-mechanism", Severity.Error)
    {
        Title = "The XMPP server offers no way to log in",
        Cause = "Inside TLS the stream features for {domain} hold no SASL mechanism: authentication is not configured "
            + "for this domain, or its back end is down.",
        Fix = "Configure an authentication back end for {domain}, restart the XMPP server, and run the check again.",
        Source = SourceReference.Rfc(6120, "6.3.3"),
    };
}
