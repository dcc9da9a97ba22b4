namespace Parley.Transport.Connections;

/// <summary>Where the presented certificates come from, and so what they prove.</summary>
public enum ChainSource
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>A complete handshake: the server has proved that it holds the key.</summary>
    Handshake,

    /// <summary>A handshake that broke after the certificates were sent: whether the server holds the key was not proved.</summary>
    UnfinishedHandshake,

    /// <summary>A probe that only read them: whether the server holds the key was not proved.</summary>
    Probe,
}
