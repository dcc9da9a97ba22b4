using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The file that names other ways to XMPP cannot be read.</summary>
    public static readonly Finding HostMetaMalformed = new("discovery.host-meta.malformed", Severity.Warning)
    {
        Title = "{address} cannot be read",
        Cause = "{problem}.",
        Fix = "Correct the file, or remove it; browsers and clients behind proxies find BOSH and WebSocket through it.",
        Source = SourceReference.Xep(156, "2.1"),
    };
}
