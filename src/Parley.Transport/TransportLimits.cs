namespace Parley.Transport;

/// <summary>
/// How long each stage of a connection may take. Works as created; a limit that expires is an outcome that names the
/// stage, never an exception.
/// </summary>
public sealed record TransportLimits
{
    /// <summary>The limits as created.</summary>
    public static readonly TransportLimits Default = new();

    /// <summary>
    /// The time for a TCP connection, over all addresses dialled side by side. Default 10 s: a lost SYN is sent again
    /// after 1, 3 and 7 s (RFC 6298, 5.5, from an initial 1 s), so three losses in a row still get through.
    /// </summary>
    public TimeSpan Dial { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time between the starts of two attempts of one dial. Default 250 ms, the Connection Attempt Delay that
    /// RFC 8305, 5 recommends.
    /// </summary>
    public TimeSpan AttemptDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// The time for the negotiation before TLS, such as XMPP STARTTLS. Default 10 s: three answers of a server that may
    /// look up the peer's name in DNS first (5 s is the usual resolver time-out).
    /// </summary>
    public TimeSpan Negotiation { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time for the TLS handshake. Default 10 s: two round trips and a signature; a server that needs longer is
    /// overloaded, and clients have given up on it.
    /// </summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time for asking one protocol version after a failed handshake, dial and negotiation included. Default 5 s:
    /// the server has just answered, so it is near and awake.
    /// </summary>
    public TimeSpan Probe { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The time for asking what a server takes besides, all questions together, and the slowest connection after which it is
    /// asked at all. Default 3 s: less than what its first answer may take, so that a check does not wait for it.
    /// </summary>
    public TimeSpan Beside { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// The time for saying goodbye when a trusted connection is closed. Default 1 s: the peer needs not answer, only
    /// the send buffer must have room.
    /// </summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(1);
}
