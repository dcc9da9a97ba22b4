using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>No record names a service; only the domain's own address is left to try.</summary>
    public static readonly Finding PathFallbackOnly = new("discovery.path.fallback-only", Severity.Warning)
    {
        Title = "No record names a service of {domain}",
        Cause = "None of {records} names a host. A client of open standards may still try {node}, the address of the "
            + "domain itself, where a web server often stands; others give up.",
        Fix = "Publish '_xmpp-client._tcp.{domain}. IN SRV 5 0 5222 HOST.', with HOST the XMPP server, and the vendor's "
            + "records where its clients are used.",
        Source = SourceReference.Rfc(6120, "3.2.2"),
    };
}
