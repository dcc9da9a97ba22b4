namespace Parley.Discovery.HostMeta;

/// <summary>A way to XMPP other than a TCP connection.</summary>
public enum AlternativeConnection
{
    /// <summary>HTTP long polling (XEP-0124, XEP-0206).</summary>
    Bosh,

    /// <summary>WebSocket (RFC 7395).</summary>
    WebSocket,
}
