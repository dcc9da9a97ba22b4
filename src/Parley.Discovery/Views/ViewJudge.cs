using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Parley.Diagnostics;
using Parley.Discovery.Findings;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;
using Parley.Dns;

namespace Parley.Discovery.Views;

/// <summary>
/// Says what is wrong between two views of a domain: what belongs inside and is seen outside, and what is seen on one side
/// and is needed on the other (planning guide, "Domain Name System Designs"). Pure.
/// </summary>
sealed class ViewJudge(DiscoveryResult inside, DiscoveryResult outside)
{
    /// <summary>The records that say where a directory is; nobody outside may ask it.</summary>
    static readonly ImmutableArray<ServiceKind> Directories = [ServiceKind.Ldap, ServiceKind.Ldaps, ServiceKind.GlobalCatalog];

    readonly Report _report = new();

    internal ImmutableArray<Observation> Judge()
    {
        // That there is little to be seen from outside is as it should be; what is broken there is not.
        _report.AddRange(outside.Observations.RemoveAll(observation =>
            observation.Finding.Code.StartsWith("discovery.path.", StringComparison.Ordinal)));
        if (!outside.DnsWorked || !inside.DnsWorked)
            return _report.ToImmutable();

        JudgeDirectories();
        JudgeAddresses();
        if (inside.Path == SignInPath.Edge)
            JudgeInsideThroughEdge();
        if (Find(outside, ServiceKind.Edge) is null)
            JudgeNoEdge();
        return _report.ToImmutable();
    }

    void JudgeDirectories()
    {
        foreach (var directory in outside.Services.Where(service => Directories.Contains(service.Kind) && !service.Nodes.IsEmpty))
        {
            _report.Add(DiscoveryFindings.DirectoryVisibleOutside, directory.RecordName,
                ("record", directory.RecordName), ("hosts", directory.Nodes), ("zoneLines", Lines(directory.RecordName, directory)));
        }
    }

    void JudgeAddresses()
    {
        foreach (var service in outside.Services)
        {
            foreach (var node in service.Nodes.Where(node => node.Addresses is [_, ..] && node.Addresses.All(IsPrivate)))
            {
                _report.Add(DiscoveryFindings.PrivateAddressOutside, node.Host,
                    ("host", node.Host), ("addresses", node.Addresses), ("record", service.RecordName));
            }
        }
    }

    /// <summary>Inside the edge's record is seen and that of user data is not: the way out and back in again.</summary>
    void JudgeInsideThroughEdge()
    {
        if (Find(inside, ServiceKind.Edge) is not { } edge || !TryNameBeside(edge, "_cisco-uds", "_tcp", out var missing, out var domain))
            return;
        _report.Add(DiscoveryFindings.InsideThroughEdge, missing.ToString(),
            ("record", missing), ("edge", edge.RecordName), ("domain", domain),
            ("zoneLine", ZoneLines.Srv(missing, 10, 50, 8443, $"HOST.{domain}")));
    }

    void JudgeNoEdge()
    {
        if (Find(inside, ServiceKind.Edge) is { } edge)
        {
            _report.Add(DiscoveryFindings.EdgeMissingOutside, edge.RecordName,
                ("record", edge.RecordName), ("hosts", edge.Nodes), ("zoneLines", Lines(edge.RecordName, edge)));
        }
        else if (inside.Path == SignInPath.Inside && outside.Path == SignInPath.Manual
            && (Find(inside, ServiceKind.UserData) ?? Find(inside, ServiceKind.LegacyPresence)) is { } user && TryNameBeside(user, "_collab-edge", "_tls", out var missing, out _))
        {
            _report.Add(DiscoveryFindings.NoWayFromOutside, missing.ToString(), ("reason", outside.Reason), ("zoneLine", ZoneLines.Srv(missing, 10, 50, 8443, "HOST")));
        }
    }

    static DiscoveredService? Find(DiscoveryResult discovery, ServiceKind kind) =>
        discovery.Services.FirstOrDefault(service => service.Kind == kind && !service.Nodes.IsEmpty);

    static string Lines(string record, DiscoveredService service) => DnsName.TryParse(record, out var name, out _)
        ? string.Join(" and ", service.Nodes.Select(node => ZoneLines.Srv(name, node.Priority, node.Weight, node.Port, node.Host)))
        : record;

    /// <summary>Another record of the domain that publishes one: service and protocol are its first two labels.</summary>
    static bool TryNameBeside(DiscoveredService service, string label, string protocol, out DnsName name, out DnsName domain)
    {
        name = DnsName.Root;
        domain = DnsName.Root;
        if (!DnsName.TryParse(service.RecordName, out var record, out _))
            return false;
        domain = record.Parent.Parent;
        return domain.TryPrepend(out name, label, protocol);
    }

    /// <summary>
    /// Addresses of private networks (RFC 1918; RFC 4193; link-local ones). Loopback is left out: who tries a deployment on one
    /// machine knows what he does.
    /// </summary>
    static bool IsPrivate(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal;
        Span<byte> octets = stackalloc byte[4];
        return address.TryWriteBytes(octets, out _)
            && octets is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..];
    }
}
