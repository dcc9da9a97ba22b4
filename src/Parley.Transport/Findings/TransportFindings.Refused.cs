using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The host answered that nobody listens.</summary>
    public static readonly Finding Refused = new("transport.dial.refused", Severity.Error)
    {
        Title = "Nobody listens on {address}",
        Cause =
            "The host is there and refuses the connection: the service is not running (many do not start with a "
            + "certificate and a key that do not belong together), it listens on another port or address, or DNS names "
            + "the wrong host.",
        Fix =
            "Start the service on {host} and let it listen on port {port}, or publish the port it has. On the "
            + "host, 'ss -ltn' must show {port}.",
        Source = SourceReference.Rfc(9293, "3.5.2"),
    };
}
