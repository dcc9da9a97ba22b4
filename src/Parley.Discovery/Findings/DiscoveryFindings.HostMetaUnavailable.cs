using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The web server of the domain could not be asked.</summary>
    public static readonly Finding HostMetaUnavailable = new("discovery.host-meta.unavailable", Severity.Note)
    {
        Title = "{address} could not be fetched",
        Cause = "The domain has no web server here, or it failed: {problem}. Clients that do not need BOSH or WebSocket "
            + "do not miss it.",
        Fix = "Nothing, where only ordinary XMPP is used; otherwise serve the file at {address}.",
        Source = SourceReference.Rfc(6415, "2"),
    };
}
