using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>A way to XMPP is published that is not protected.</summary>
    public static readonly Finding HostMetaInsecureLink = new("discovery.host-meta.insecure-link", Severity.Warning)
    {
        Title = "{address} names {link}, which is not protected by TLS",
        Cause = "The entry was made for http or ws. Passwords and messages would cross the network readable.",
        Fix = "Name it with https or wss, and see that the server answers there.",
        Source = SourceReference.Rfc(7395, "3.9"),
    };
}
