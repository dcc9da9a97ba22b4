using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The peer hangs up without a byte.</summary>
    public static readonly Finding ClosedAtOnce = new("transport.tls.closed-at-once", Severity.Error)
    {
        Title = "{subject} closes the connection without a word",
        Cause =
            "The connection was accepted and then closed before the server sent anything ({detail}): a port of "
            + "another protocol, a proxy or load balancer without a working server behind it, an access list on "
            + "the server, or a server that cannot load its certificate or key.",
        Fix =
            "Look into the log of the service on {host} for this moment; check that a server stands behind the "
            + "port, that it could load its certificate and key, and that it expects {dialect} on port {port}.",
        Source = SourceReference.Rfc(8446, "6.1"),
    };
}
