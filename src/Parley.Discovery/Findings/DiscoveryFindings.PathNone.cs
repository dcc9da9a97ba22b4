using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>No record names a service that a client could sign in to.</summary>
    public static readonly Finding PathNone = new("discovery.path.none", Severity.Error)
    {
        Title = "No service was found for {domain}",
        Cause = "None of {records} names a host in this view of DNS. The records were never published, or only in the "
            + "other view (inside or outside).",
        Fix = "Publish '_cisco-uds._tcp.{voiceDomain}. IN SRV 10 50 8443 HOST.' in the inside zone and "
            + "'_collab-edge._tls.{voiceDomain}. IN SRV 10 50 8443 HOST.' in the outside zone, or "
            + "'_xmpp-client._tcp.{domain}. IN SRV 10 50 5222 HOST.' for XMPP; until then users enter the servers by hand.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Client Queries the Name Server"),
    };
}
