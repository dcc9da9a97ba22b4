using System.Collections.Immutable;
using Parley.Check.Reports;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Discovery;
using Parley.Discovery.Records;

namespace Parley.Check.Failover;

/// <summary>Rehearses the failover of every service that clients use. Pure: it sees visits only.</summary>
static class Rehearsing
{
    /// <summary>One rehearsal for each service, in the order of the report.</summary>
    /// <param name="services">The services with their nodes, in the order of trying.</param>
    /// <param name="clients">The clients whose users are spoken of.</param>
    /// <param name="discovery">What DNS gave; it has the order of both kinds of messaging nodes.</param>
    internal static ImmutableArray<FailoverRehearsal> Of(
        ImmutableArray<ServiceReport> services, ImmutableArray<ClientRules> clients, DiscoveryResult? discovery)
    {
        var rehearsals = services.Where(service => service.Definition.ForClients)
            .GroupBy(service => Together(service.Definition.Role))
            .Select(group => Rehearse(group.Key, InOrder(group.Key, [.. group.SelectMany(service => service.Nodes)], discovery), clients))
            .Where(rehearsal => !rehearsal.Order.IsEmpty && !rehearsal.Clients.IsEmpty);
        return [.. rehearsals];
    }

    static FailoverRehearsal Rehearse(ServiceRole service, ImmutableArray<NodeVisit> nodes, ImmutableArray<ClientRules> clients) => new()
    {
        Service = service,
        Order =
        [
            .. nodes.Select(node => new RehearsedNode(
                node.Target.Role,
                node.Target.Node,
                [.. clients.Where(client => client.ComesTo(node.Target)).Select(client => (client, client.OutcomeOf(node)))]))
        ],
        Clients =
        [
            .. from client in clients
               let tried = nodes.Where(node => client.ComesTo(node.Target)).ToList()
               where tried.Count > 0
               select Of(client, tried)
        ],
    };

    /// <summary>
    /// A client goes on to the next node where it does not get as far as a certificate, and stays where it does. A host that
    /// is down takes all of its nodes with it.
    /// </summary>
    static RehearsedClient Of(ClientRules client, List<NodeVisit> tried)
    {
        var reached = tried.Where(node => client.OutcomeOf(node) != ClientOutcome.Unreachable).ToList();
        var today = reached.FirstOrDefault();
        var then = reached.Find(node => !node.Target.Host.Equals(today?.Target.Host, StringComparison.OrdinalIgnoreCase));
        return new(client, today?.Target.Node, OutcomeOf(client, today), then?.Target.Node, OutcomeOf(client, then));
    }

    static ClientOutcome OutcomeOf(ClientRules client, NodeVisit? node) => node is null
        ? ClientOutcome.Unreachable
        : client.OutcomeOf(node);

    static ServiceRole Together(ServiceRole role) => role == ServiceRole.XmppDirectTls ? ServiceRole.Xmpp : role;

    static ImmutableArray<NodeVisit> InOrder(ServiceRole service, ImmutableArray<NodeVisit> nodes, DiscoveryResult? discovery)
    {
        if (service != ServiceRole.Xmpp || discovery is null)
            return nodes;
        // What no record names, a configuration does: it comes after.
        return
        [
            .. nodes.OrderBy(node => discovery.XmppOrder
                .Select((candidate, index) => IsOf(node.Target, candidate) ? index : int.MaxValue)
                .DefaultIfEmpty(int.MaxValue)
                .Min())
        ];
    }

    static bool IsOf(ServiceTarget target, XmppCandidate candidate) =>
        (target.Role == ServiceRole.XmppDirectTls) == (candidate.Kind == ServiceKind.XmppDirectTls)
        && target.Port == candidate.Node.Port
        && target.Host.Equals(candidate.Node.Host, StringComparison.OrdinalIgnoreCase);
}
