using System.Collections.Immutable;
using System.Net;
using Parley.Diagnostics;
using Parley.Discovery.Findings;
using Parley.Discovery.HostMeta;
using Parley.Dns;
using Parley.Dns.Findings;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Dns.Selection;

namespace Parley.Discovery.Records;

/// <summary>Follows SRV records to hosts and addresses.</summary>
sealed class ServiceFinder(
    IDnsResolver resolver, SrvSelector selector, AddressBook addresses, ImmutableArray<DnsName> ownDomains)
{
    /// <summary>Looks one record up and follows its answer.</summary>
    internal async Task<FoundService> FindAsync(ServiceRecord record, CancellationToken cancellationToken)
    {
        var question = new DnsQuestion(record.Name, DnsRecordType.Srv);
        var lookup = await resolver.LookupAsync(question, cancellationToken).ConfigureAwait(false);
        return await FollowAsync(record, lookup).ConfigureAwait(false);
    }

    /// <summary>
    /// The domain's own address on the port of XMPP, for domains without a record for it (RFC 6120, 3.2.2), with the
    /// lookups
    /// that say whether the domain exists at all.
    /// </summary>
    internal async Task<(DiscoveredService? Service, ImmutableArray<DnsLookup> Lookups)> FindFallbackAsync(DnsName domain)
    {
        const int xmppPort = 5222; // RFC 6120, 14.7
        var host = await addresses.FindAsync(domain).ConfigureAwait(false);
        if (host.Addresses.IsEmpty)
            return (null, host.Lookups);
        var node = new DiscoveredNode
        {
            Host = domain.ToString(),
            Port = xmppPort,
            Addresses = host.Addresses,
            AddressLookups = host.Lookups,
        };
        return (new() { Kind = ServiceKind.Xmpp, RecordName = node.Host, IsFallback = true, Nodes = [node] }, host.Lookups);
    }

    /// <summary>
    /// The hosts that the links of host-meta lead to; only those inside TLS, since no other is ever connected to.
    /// </summary>
    internal async Task<DiscoveredService?> FindLinkedAsync(HostMetaResult? hostMeta)
    {
        if (hostMeta is null)
            return null;
        var hosts = hostMeta.Links.Where(link => link.IsProtected)
            .Select(link => (link.Address.IdnHost, link.Address.Port))
            .Distinct()
            .Take(DiscoveryBudget.RecordsPerSet);
        var nodes = await Task.WhenAll(hosts.Select(host => FollowAsync(host.IdnHost, host.Port))).ConfigureAwait(false);
        return nodes.Length == 0
            ? null
            : new() { Kind = ServiceKind.HostMeta, RecordName = hostMeta.Xml.Address.ToString(), Nodes = [.. nodes] };
    }

    async Task<DiscoveredNode> FollowAsync(string host, int port)
    {
        var node = new DiscoveredNode { Host = host.Trim('[', ']'), Port = port };
        if (IPAddress.TryParse(node.Host, out var literal))
            return node with { Addresses = [literal] };
        if (!DnsName.TryParse(host, out var name))
            return node;
        var found = await addresses.FindAsync(name).ConfigureAwait(false);
        return node with { Addresses = found.Addresses, AddressLookups = found.Lookups };
    }

    async Task<FoundService> FollowAsync(ServiceRecord record, DnsLookup lookup)
    {
        var report = new Report();
        var all = lookup.RecordsOf<SrvRecord>().ToArray();
        if (all.Length == 0)
            return new(record, lookup, Service: null, []);

        var ordered = selector.Order(all);
        if (ordered.Length > DiscoveryBudget.RecordsPerSet)
        {
            report.Add(
                DiscoveryFindings.TooManyRecords, record.Name.ToString(),
                ("record", record.Name), ("count", ordered.Length), ("used", DiscoveryBudget.RecordsPerSet));
            ordered = ordered[..DiscoveryBudget.RecordsPerSet];
        }

        var nodes = await Task.WhenAll(ordered.Select(FollowAsync)).ConfigureAwait(false);
        for (var i = 0; i < ordered.Length; i++)
            Judge(record, ordered[i], nodes[i], all, report);

        var service = new DiscoveredService
        {
            Kind = record.Kind,
            RecordName = record.Name.ToString(),
            Lookup = lookup,
            Nodes = [.. nodes.OfType<DiscoveredNode>()],
            DecidedlyAbsent = all.All(srv => srv.Target.IsRoot),
        };
        return new(record, lookup, service, report.ToImmutable());
    }

    /// <summary>
    /// The node of a record; none where the record says that there is none, or its port cannot be one.
    /// </summary>
    async Task<DiscoveredNode?> FollowAsync(SrvRecord srv)
    {
        if (srv.Target.IsRoot || srv.Port == 0)
            return null;
        var node = new DiscoveredNode
        {
            Host = srv.Target.ToString(),
            Port = srv.Port,
            Priority = srv.Priority,
            Weight = srv.Weight,
        };

        // Most clients hand the target to the system, which takes an address for an address: so do we, and say that it
        // is wrong.
        if (SrvFindings.IsAddress(srv.Target, out var literal))
            return node with { Addresses = [literal] };
        var host = await addresses.FindAsync(srv.Target).ConfigureAwait(false);
        return node with { Addresses = host.Addresses, AddressLookups = host.Lookups };
    }

    void Judge(ServiceRecord record, SrvRecord srv, DiscoveredNode? node, SrvRecord[] all, Report report)
    {
        var owned = srv with { Name = record.Name }; // where that name is an alias, the asked one is what people know
        if (srv.Target.IsRoot && !all.All(other => other.Target.IsRoot))
        {
            report.Add(SrvFindings.OfRootBesideHosts(owned));
            return;
        }

        if (node is null && !srv.Target.IsRoot)
        {
            report.Add(
                DiscoveryFindings.PortZero, $"{record.Name} SRV",
                ("record", record.Name), ("target", srv.Target), ("priority", srv.Priority), ("weight", srv.Weight));
            return;
        }

        if (node is { AddressLookups.IsEmpty: true, Addresses.IsEmpty: true })
            return; // the budget of hosts was spent before this one: nothing is known about it
        report.AddRange(SrvFindings.Of(owned, node?.AddressLookups ?? []));
        if (node is not null && AddressLimit.Of(node.Host, node.AddressLookups) is { } tooMany)
            report.Add(tooMany);
        if (node is { AddressLookups.IsEmpty: false }
            && !ownDomains.Any(srv.Target.IsWithin)
            && !srv.Target.IsWithin(record.Domain))
        {
            report.Add(
                DiscoveryFindings.OutsideDomain, $"{record.Name} SRV",
                ("record", record.Name), ("target", srv.Target), ("domain", record.Domain));
        }
    }
}
