namespace Parley.Transport.Dialing;

/// <summary>What came of dialling an address.</summary>
public enum DialOutcome
{
    /// <summary>The TCP connection stands.</summary>
    Connected,

    /// <summary>No way there: network or host unreachable, or no address of that family on this machine.</summary>
    NoRoute,

    /// <summary>The host answered that nobody listens on the port.</summary>
    Refused,

    /// <summary>The connection was accepted and reset before anything was sent.</summary>
    Reset,

    /// <summary>Nothing came back within the limit: the host is down, or a firewall drops the packets.</summary>
    TimedOut,

    /// <summary>Given up because another address answered first (RFC 8305, 5).</summary>
    Abandoned,
}
