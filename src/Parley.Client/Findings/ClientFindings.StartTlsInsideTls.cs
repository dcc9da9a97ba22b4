using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>Something in front of the XMPP server ended TLS.</summary>
    public static readonly Finding StartTlsInsideTls = new("client.xmpp.starttls-inside-tls", Severity.Error)
    {
        Title = "The XMPP server asks for STARTTLS inside TLS",
        Cause = "The connection is in TLS already, and the server at {node} offers starttls once more and no way to "
            + "log in: it does not know of the TLS. A proxy or load balancer in front ends TLS and passes plain "
            + "text on to the port for STARTTLS.",
        Fix = "Let the proxy pass the connection on to the server's own port with TLS from the first byte, without "
            + "ending TLS itself; or tell the server that connections from the proxy are secure.",
        Source = SourceReference.Xep(368, "Use-cases"),
    };
}
