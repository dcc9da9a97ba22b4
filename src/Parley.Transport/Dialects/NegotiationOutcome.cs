namespace Parley.Transport.Dialects;

/// <summary>What came of the negotiation before TLS.</summary>
enum NegotiationOutcome
{
    /// <summary>TLS begins with the next byte.</summary>
    Ready,

    /// <summary>The peer does not offer TLS.</summary>
    NotOffered,

    /// <summary>The peer offers TLS and refuses to start it.</summary>
    Refused,

    /// <summary>The peer refuses the service as a whole.</summary>
    ServiceRefused,

    /// <summary>The peer speaks another protocol.</summary>
    OtherProtocol,

    /// <summary>The peer speaks XMPP with the other kind of peer: with servers where a client came, or the reverse.</summary>
    OtherSide,

    /// <summary>The peer speaks the protocol in a way that cannot be read.</summary>
    Unreadable,

    /// <summary>The peer closed the connection without a word.</summary>
    Closed,

    /// <summary>The peer began to speak the protocol and closed the connection.</summary>
    BrokenOff,

    /// <summary>The peer agreed, and sent a TLS alert before TLS began: its TLS is not in working order.</summary>
    Alert,
}
