using System.Collections.Frozen;
using Parley.Check.Causes;
using Parley.Check.Recording;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery.Findings;
using Parley.Discovery.Records;
using Parley.Dns;
using Parley.Transport.Connections;

namespace Parley.Check.Reports;

/// <summary>
/// Records that name a port where the service is not while it is at the usual one; two that have each other's are one
/// mistake. Pure.
/// </summary>
static class WrongPorts
{
    /// <summary>
    /// Services with a record each for TLS that is started on the connection and for TLS from the first octet.
    /// </summary>
    static readonly FrozenDictionary<ServiceRole, ServiceRole> Twins = new Dictionary<ServiceRole, ServiceRole>
    {
        [ServiceRole.Xmpp] = ServiceRole.XmppDirectTls,
        [ServiceRole.XmppServer] = ServiceRole.XmppServerDirectTls,
        [ServiceRole.Ldap] = ServiceRole.Ldaps,
    }.ToFrozenDictionary();

    internal static IEnumerable<Symptom> Of(WalkRecord record)
    {
        var missed = record.Visits
            .Where(visit => UsualPorts.AreMissedBy(visit) && record.Visits.Any(other => IsAtUsualPort(other, visit.Target)))
            .OrderBy(visit => visit.Target.Rank)
            .GroupBy(visit => (visit.Target.Role, visit.Target.Source, visit.Target.Port), (_, group) => group.ToList())
            .ToList();
        return missed.SelectMany(visits =>
            missed.Find(twin => AreExchanged(visits[0].Target, twin[0].Target)) is { } twin
                ? ObserveExchange(visits, twin, record)
            : missed.Exists(first => AreExchanged(first[0].Target, visits[0].Target)) ? []
            : Observe(visits, record));
    }

    static bool AreExchanged(ServiceTarget one, ServiceTarget direct) =>
        Twins.TryGetValue(one.Role, out var twin) && twin == direct.Role
        && one.Port == UsualPorts.Of(direct.Role) && direct.Port == UsualPorts.Of(one.Role);

    static bool IsAtUsualPort(NodeVisit visit, ServiceTarget target) =>
        visit.Target.Role == target.Role && visit.Target.Port == UsualPorts.Of(target.Role)
        && visit.Target.Host.Equals(target.Host, StringComparison.OrdinalIgnoreCase)
        // It is that service only if it proves the name; whether its certificate is sound otherwise is another matter.
        && visit.Connections.Any(connection => connection.Outcome is ConnectionOutcome.Secured or ConnectionOutcome.Untrusted
            && connection.Attempt.Verdict is { Standard.Matches: true });

    static IEnumerable<Symptom> Observe(List<NodeVisit> missed, WalkRecord record)
    {
        var target = missed[0].Target;
        var met = missed[0].AllObservations.FirstOrDefault(observation => observation.Severity == Severity.Error)?.Title
            ?? "no such service";
        var observation = Observation.Of(
            DiscoveryFindings.PortOfRecord, $"{target.Source} SRV",
            ("record", target.Source), ("host", string.Join(" and ", HostsOf(missed))),
            ("port", target.Port), ("usual", UsualPorts.Of(target.Role)), ("met", met), ("zoneLine", LinesOf(missed, record)),
            ("nodes", NodesOf(missed)));
        return At(missed, observation);
    }

    static IEnumerable<Symptom> ObserveExchange(List<NodeVisit> missed, List<NodeVisit> direct, WalkRecord record)
    {
        var (one, other) = (missed[0].Target, direct[0].Target);
        List<NodeVisit> both = [.. missed, .. direct];
        var observation = Observation.Of(
            DiscoveryFindings.PortsExchanged, $"{one.Source} SRV",
            ("record", one.Source), ("other", other.Source), ("port", one.Port), ("otherPort", other.Port),
            ("host", string.Join(" and ", HostsOf(both))), ("zoneLines", LinesOf(both, record)), ("nodes", NodesOf(both)));
        return At(both, observation);
    }

    static IEnumerable<Symptom> At(List<NodeVisit> missed, Observation observation) => missed.Select(visit =>
        new Symptom(observation, new(ServiceCatalogue.Of(visit.Target.Role).Id, visit.Target.Node), Stage.Discovery));

    static IEnumerable<string> HostsOf(List<NodeVisit> visits) => visits.Select(visit => visit.Target.Host).Distinct();

    static string NodesOf(List<NodeVisit> visits) => string.Join(", ", visits.Select(visit => visit.Target.Node));

    /// <summary>The records as they should be.</summary>
    static string LinesOf(List<NodeVisit> visits, WalkRecord record) => string.Join("' and '", visits
        .Select(visit => LineOf(visit.Target, UsualPorts.Of(visit.Target.Role) ?? 0, record)).OfType<string>().Distinct());

    static string? LineOf(ServiceTarget target, int usual, WalkRecord record)
    {
        if (!DnsName.TryParse(target.Source, out var name, out _))
            return null;
        var node = record.Discovery?.Services.Where(service => service.RecordName == target.Source)
            .SelectMany(service => service.Nodes)
            .FirstOrDefault(
                node => node.Port == target.Port && node.Host.Equals(target.Host, StringComparison.OrdinalIgnoreCase));
        return ZoneLines.Srv(name, node?.Priority ?? 0, node?.Weight ?? 0, usual, target.Host);
    }
}
