using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>No answer before TLS.</summary>
    public static readonly Finding StartTlsTimedOut = new("transport.starttls.timed-out", Severity.Error)
    {
        Title = "{subject} accepts connections and does not answer",
        Cause =
            "The server accepted the connection and did not get through the {expected} negotiation within "
            + "{limit}: it is overloaded or hangs, it waits for something (TLS from the first byte, a name "
            + "look-up of the client's address), or a proxy holds the connection without a server behind it.",
        Fix =
            "Check the server's health and log. If the port expects TLS from the first byte, publish it under "
            + "the record for direct TLS.",
        Source = SourceReference.Own("A service that keeps a client waiting for this long is as good as down"),
    };
}
