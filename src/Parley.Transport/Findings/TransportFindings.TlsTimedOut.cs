using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>No end of the handshake.</summary>
    public static readonly Finding TlsTimedOut = new("transport.tls.timed-out", Severity.Error)
    {
        Title = "{subject} does not answer in TLS",
        Cause =
            "The connection was accepted, and the handshake was not complete within {limit}: the server is "
            + "overloaded or hangs, it waits for plain text first (STARTTLS), or a device between holds the "
            + "answer back (packets too large for the way, a firewall with inspection).",
        Fix =
            "Check the server's health and log. If the port expects plain text first, publish it under the "
            + "record for STARTTLS. If small packets get through and large ones do not, correct the MTU on the "
            + "way.",
        Source = SourceReference.Own("A handshake takes two round trips; users have given up long before"),
    };
}
