namespace Parley.Discovery.HostMeta;

/// <summary>What became of host-meta.</summary>
public enum HostMetaStatus
{
    /// <summary>Read; there may still be no link for XMPP in it.</summary>
    Read,

    /// <summary>The domain does not have it, which is its right.</summary>
    Absent,

    /// <summary>The web server could not be reached or trusted.</summary>
    Unavailable,

    /// <summary>It is there and cannot be read.</summary>
    Malformed,
}
