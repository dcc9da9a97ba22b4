namespace Parley.Transport.Handshakes;

/// <summary>How a server answers when it is asked for one version of TLS.</summary>
public enum TlsProbeAnswer
{
    /// <summary>It chose the version: a ServerHello came.</summary>
    Spoken,

    /// <summary>It answered with an alert, or chose another version.</summary>
    Refused,

    /// <summary>It closed the connection.</summary>
    Closed,

    /// <summary>It said nothing within the limit.</summary>
    Silent,

    /// <summary>It could not be asked: no connection, or the negotiation before TLS failed.</summary>
    NotAsked,
}
