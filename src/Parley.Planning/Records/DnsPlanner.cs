using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Parley.Configuration.Hosts;
using Parley.Planning.Deployments;

namespace Parley.Planning.Records;

/// <summary>Says which records a deployment needs, inside and outside.</summary>
public static class DnsPlanner
{
    /// <summary>Seconds that a record may be kept: an hour, so that a mended record is seen the same day.</summary>
    public const int TimeToLive = 3600;

    // All nodes of a cluster share the load; an administrator who wants an order writes one.
    internal const int Priority = 0;
    internal const int Weight = 10;

    // The port of the user data service, of the presence log-in and of the edge, as the planning guide's examples have it.
    const int WebPort = 8443;

    const int LdapPort = 389;
    const int GlobalCatalogPort = 3268;

    /// <summary>The service that tells a client that it is inside.</summary>
    internal const string UserData = "_cisco-uds._tcp";

    /// <summary>What older clients look for.</summary>
    internal const string PresenceLogin = "_cuplogin._tcp";

    /// <summary>The service that a client outside looks for.</summary>
    internal const string Edge = "_collab-edge._tls";

    /// <summary>The records, those of services first.</summary>
    public static ImmutableArray<PlannedRecord> Of(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ImmutableArray<PlannedRecord> services = [.. Inside(deployment), .. Outside(deployment)];
        return [.. services, .. Hosts(deployment, services)];
    }

    static IEnumerable<PlannedRecord> Inside(Deployment deployment)
    {
        var publishes = deployment.Hosting is not Hosting.Cloud && deployment.Dns.ServiceRecords is not false;
        if (publishes)
        {
            var managers = Services(
                deployment, DnsView.Inside, UserData, WebPort, ServerProduct.CallManager,
                "clients inside find the call manager and their home cluster");
            foreach (var record in managers)
                yield return record;
            if (deployment.Dns.Cuplogin is true || !deployment.Has(ServerProduct.CallManager))
            {
                var presence = Services(
                    deployment, DnsView.Inside, PresenceLogin, WebPort, ServerProduct.Presence,
                    "older clients find the presence server");
                foreach (var record in presence)
                    yield return record;
            }
        }

        if (deployment.Contacts.Source is ContactSource.Directory)
        {
            var (service, port) = deployment.Contacts.GlobalCatalog is true ? ("_gc._tcp", GlobalCatalogPort) : ("_ldap._tcp", LdapPort);
            foreach (var record in Services(deployment, DnsView.Inside, service, port, ServerProduct.Directory, "clients inside find the directory"))
                yield return record;
        }

        foreach (var further in deployment.Dns.Records)
        {
            foreach (var record in Further(deployment, further, DnsView.Inside))
                yield return record;
        }
    }

    static IEnumerable<PlannedRecord> Outside(Deployment deployment)
    {
        if (deployment.Remote.Access is RemoteAccess.Edge)
        {
            foreach (var record in Services(deployment, DnsView.Outside, Edge, WebPort, ServerProduct.EdgeExpress, "clients outside find the edge"))
                yield return record;
        }

        foreach (var further in deployment.Dns.Records.Where(record => record.Outside))
        {
            foreach (var record in Further(deployment, further, DnsView.Outside))
                yield return record;
        }
    }

    static IEnumerable<PlannedRecord> Services(
        Deployment deployment, DnsView view, string service, int port, ServerProduct product, string purpose) =>
        deployment.NodesOf(product).Select(node => Service(deployment, view, service, port, node, purpose));

    static IEnumerable<PlannedRecord> Further(Deployment deployment, FurtherRecord record, DnsView view) =>
        deployment.Clusters.Where(cluster => cluster.Name == record.Cluster).SelectMany(cluster => cluster.Nodes)
            .Select(node => Service(deployment, view, record.Service, record.Port, node, "as the plan asks for it"));

    static PlannedRecord Service(Deployment deployment, DnsView view, string service, int port, ClusterNode node, string purpose) =>
        new() { View = view, Owner = $"{service}.{deployment.RecordDomain}", Type = "SRV", Port = port, Target = node.Host, Purpose = purpose };

    // Whoever is given the name of a server must find its address; a record cannot name an address (RFC 2782).
    static IEnumerable<PlannedRecord> Hosts(Deployment deployment, ImmutableArray<PlannedRecord> services)
    {
        var outside = services.Where(record => record.View == DnsView.Outside).Select(record => record.Target)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var node in deployment.Nodes.Where(node => node.Form is HostForm.FullName).DistinctBy(node => node.Host))
        {
            foreach (var address in node.Addresses)
            {
                var type = IPAddress.Parse(address).AddressFamily == AddressFamily.InterNetworkV6 ? "AAAA" : "A"; // read as an address
                yield return new() { View = DnsView.Inside, Owner = node.Host, Type = type, Target = address, Purpose = "the server's address" };
                if (outside.Contains(node.Host))
                    yield return new() { View = DnsView.Outside, Owner = node.Host, Type = type, Target = address, Purpose = "the server's address" };
            }
        }
    }
}
