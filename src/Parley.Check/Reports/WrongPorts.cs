using Parley.Check.Causes;
using Parley.Check.Recording;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery.Findings;
using Parley.Discovery.Records;
using Parley.Dns;
using Parley.Transport.Connections;

namespace Parley.Check.Reports;

/// <summary>Records that name a port where the service is not while it is at the usual one. Pure.</summary>
static class WrongPorts
{
    internal static IEnumerable<Symptom> Of(WalkRecord record) => record.Visits
        .Where(visit => UsualPorts.AreMissedBy(visit) && record.Visits.Any(other => IsAtUsualPort(other, visit.Target)))
        .OrderBy(visit => visit.Target.Rank)
        .GroupBy(visit => (visit.Target.Role, visit.Target.Source, visit.Target.Port))
        .SelectMany(group => Observe([.. group], record));

    static bool IsAtUsualPort(NodeVisit visit, ServiceTarget target) =>
        visit.Target.Role == target.Role && visit.Target.Port == UsualPorts.Of(target.Role)
        && visit.Target.Host.Equals(target.Host, StringComparison.OrdinalIgnoreCase)
        // It is that service only if it proves the name; whether its certificate is sound otherwise is another matter.
        && visit.Connections.Any(connection => connection.Outcome is ConnectionOutcome.Secured or ConnectionOutcome.Untrusted
            && connection.Attempt.Verdict is { Standard.Matches: true });

    static IEnumerable<Symptom> Observe(List<NodeVisit> missed, WalkRecord record)
    {
        var target = missed[0].Target;
        var usual = UsualPorts.Of(target.Role);
        var met = missed[0].AllObservations.FirstOrDefault(observation => observation.Severity == Severity.Error)?.Title
            ?? "no such service";
        var lines = missed.Select(visit => LineOf(visit.Target, usual ?? 0, record)).OfType<string>().Distinct();
        var observation = Observation.Of(
            DiscoveryFindings.PortOfRecord, $"{target.Source} SRV",
            ("record", target.Source), ("host", string.Join(" and ", missed.Select(visit => visit.Target.Host).Distinct())),
            ("port", target.Port), ("usual", usual), ("met", met), ("zoneLine", string.Join("' and '", lines)),
            ("nodes", string.Join(", ", missed.Select(visit => visit.Target.Node))));
        return missed.Select(
            visit => new Symptom(observation, new(ServiceCatalogue.Of(target.Role).Id, visit.Target.Node), Stage.Discovery));
    }

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
