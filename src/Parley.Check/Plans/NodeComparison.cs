using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Firewall;
using Parley.Planning.Records;

namespace Parley.Check.Plans;

/// <summary>Servers: those of the plan against those that clients are led to, with their addresses and ports.</summary>
sealed class NodeComparison
{
    const int WebPort = 443;

    readonly Deployment _plan;
    readonly ImmutableArray<(string Service, NodeVisit Node)> _visits;
    readonly ImmutableArray<(Cluster Cluster, ClusterNode Node)> _missing;

    internal NodeComparison(CheckReport report, Deployment plan, ImmutableArray<(string Service, NodeVisit Node)> visits)
    {
        (_plan, _visits) = (plan, visits);
        var met = visits.Select(visit => visit.Node.Target.Host).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var planned = plan.Clusters.SelectMany(cluster => cluster.Nodes).Select(node => node.Host)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sawOutside = report.Views is not null || visits.Any(visit => visit.Node.Target.Role == ServiceRole.Edge);
        _missing =
        [
            .. from cluster in plan.Clusters
               where Meets(cluster.Product, sawOutside)
               from node in cluster.Nodes
               where !met.Contains(node.Host)
               select (cluster, node),
        ];
        Missing = _missing.Select(each => each.Node.Host).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        Unplanned = met.Except(planned, StringComparer.OrdinalIgnoreCase).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Hosts of the plan that nothing leads to.</summary>
    internal ImmutableHashSet<string> Missing { get; }

    /// <summary>Hosts that the plan does not have.</summary>
    internal ImmutableHashSet<string> Unplanned { get; }

    internal IEnumerable<PlanDifference> Differences()
    {
        foreach (var (cluster, node) in _missing)
        {
            yield return new(
                Observation.Of(
                    PlanFindings.NodeMissing, node.Host, ("host", node.Host), ("cluster", cluster.Name),
                    ("product", Word(cluster.Product)), ("place", node.Place)),
                new("plan", node.Host), Stage.Discovery);
        }

        foreach (var visit in _visits.DistinctBy(visit => visit.Node.Target.Host, StringComparer.OrdinalIgnoreCase)
            .Where(visit => Unplanned.Contains(visit.Node.Target.Host)))
        {
            var target = visit.Node.Target;
            yield return new(
                Observation.Of(
                    PlanFindings.NodeUnplanned, target.Host, ("host", target.Host), ("source", target.Source),
                    ("role", visit.Service)),
                new(visit.Service, target.Node), Stage.Discovery);
        }

        foreach (var difference in _visits.Select(Address).Concat(_visits.Select(Port)).OfType<PlanDifference>()
            .DistinctBy(difference => difference.Observation))
            yield return difference;
    }

    // The inner half of the edge is met by no client, and the outer one only by those outside.
    bool Meets(ServerProduct product, bool sawOutside) => product switch
    {
        ServerProduct.EdgeCore => false,
        ServerProduct.EdgeExpress => sawOutside,
        ServerProduct.Presence => _plan.HasOwnMessaging,
        ServerProduct.Directory => _plan.Contacts.Source is not (ContactSource.UserData or ContactSource.Cloud),
        _ => true,
    };

    PlanDifference? Address((string Service, NodeVisit Node) visit)
    {
        var target = visit.Node.Target;
        var planned = Of(target.Host).SelectMany(node => node.Addresses).Select(IPAddress.Parse).Distinct()
            .OrderBy(address => address.ToString(), StringComparer.Ordinal).ToImmutableArray();
        var found = visit.Node.Connections.Select(connection => connection.Attempt.Request.Address.Address).Distinct()
            .OrderBy(address => address.ToString(), StringComparer.Ordinal).ToImmutableArray();
        if (planned.IsEmpty || found.IsEmpty || planned.SequenceEqual(found))
            return null;
        return new(
            Observation.Of(
                PlanFindings.AddressDiffers, target.Host, ("host", target.Host), ("planned", planned),
                ("found", found)),
            new("plan", target.Host), Stage.Discovery);
    }

    PlanDifference? Port((string Service, NodeVisit Node) visit)
    {
        var target = visit.Node.Target;
        var products = RoleProducts.Of(target.Role);
        // What a record leads to is compared as a record.
        if (target.Source.StartsWith('_'))
            return null;
        var clusters = _plan.Clusters.Where(
            cluster => products.Contains(cluster.Product)
                && cluster.Nodes.Any(node => node.Host.Equals(target.Host, StringComparison.OrdinalIgnoreCase)))
            .ToImmutableArray();
        if (clusters.IsEmpty)
            return null;
        var rules = FirewallPlanner.Of(_plan).Where(rule => rule.ToProduct is { } product && products.Contains(product))
            .ToImmutableArray();
        var records = DnsPlanner.Of(_plan)
            .Where(record => record.Type == "SRV" && record.Target.Equals(target.Host, StringComparison.OrdinalIgnoreCase))
            .Select(record => record.Port).ToImmutableArray();
        if (rules.Any(rule => target.Port >= rule.FirstPort && target.Port <= rule.LastPort) || records.Contains(target.Port)
            || (target.Port == WebPort && target.Role is ServiceRole.Photos or ServiceRole.Meetings))
            return null;
        var planned = rules.Select(rule => rule.Ports).Concat(records.Select(port => port.ToString(CultureInfo.InvariantCulture)));
        return new(
            Observation.Of(
                PlanFindings.PortUnplanned, target.Node, ("node", target.Node), ("source", target.Source),
                ("product", Word(clusters[0].Product)), ("planned", planned.Distinct())),
            new(visit.Service, target.Node), Stage.Transport);
    }

    IEnumerable<ClusterNode> Of(string host) =>
        _plan.Clusters.SelectMany(cluster => cluster.Nodes)
            .Where(node => node.Host.Equals(host, StringComparison.OrdinalIgnoreCase));

    static string Word(ServerProduct product) => ProductWords.Of(product);
}
