namespace Parley.Planning.Deployments;

/// <summary>How users outside reach the inside.</summary>
public enum RemoteAccess
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Through the edge, without a VPN.</summary>
    Edge,

    /// <summary>Through a VPN.</summary>
    Vpn,
}
