namespace Parley.Transport.Connections;

/// <summary>How far a connection got.</summary>
public enum ConnectionStage
{
    /// <summary>The TCP connection.</summary>
    Dial,

    /// <summary>The negotiation in plain text before TLS.</summary>
    Negotiation,

    /// <summary>The TLS handshake.</summary>
    Handshake,

    /// <summary>The handshake is complete.</summary>
    Established,
}
