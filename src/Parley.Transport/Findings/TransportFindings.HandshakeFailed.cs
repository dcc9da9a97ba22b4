using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The handshake broke.</summary>
    public static readonly Finding HandshakeFailed = new("transport.tls.handshake-failed", Severity.Error)
    {
        Title = "The TLS handshake with {subject} broke",
        Cause = "{detail}",
        Fix =
            "Look into the log of the service on {host} for this moment. A load balancer that cuts connections, "
            + "a certificate that the server's library cannot use, and a broken TLS set-up all end like this.",
        Source = SourceReference.Rfc(8446, "6.2"),
    };
}
