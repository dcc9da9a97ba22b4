namespace Parley.Discovery.HostMeta;

/// <summary>A link of host-meta that names another way to XMPP (XEP-0156).</summary>
/// <param name="Method">The way.</param>
/// <param name="Address">Where it leads.</param>
public sealed record HostMetaLink(AlternativeConnection Method, Uri Address)
{
    /// <summary>Whether the way is inside TLS.</summary>
    public bool IsProtected => Address.Scheme is "https" or "wss";
}
