using System.Collections.Immutable;
using System.Globalization;
using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Diagnostics;
using Parley.Planning.Deployments;
using Parley.Planning.Records;

namespace Parley.Check.Plans;

/// <summary>
/// SRV records: those of the plan against those that name servers give, inside and, where both were asked, outside.
/// </summary>
sealed class RecordComparison(CheckReport report, Deployment plan, NodeComparison nodes)
{
    internal IEnumerable<PlanDifference> Differences()
    {
        var discovery = report.Discovery!; // the comparison begins with it
        var inside = discovery.Services.Where(service => !service.IsFallback && service.RecordName.StartsWith('_'))
            .SelectMany(
                service => service.Nodes,
                (service, node) => (Owner: Plain(service.RecordName), Node: Plain(node.ToString())));
        var answered = discovery.Lookups.Where(lookup => lookup.IsDecided)
            .Select(lookup => Plain(lookup.Question.Name.ToString())).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var planned = DnsPlanner.Of(plan).Where(record => record.Type == "SRV").ToImmutableArray();
        var one = plan.Dns.Design is DnsDesign.OneZone;
        var differences = Compare(
            DnsView.Inside, planned.Where(record => one || record.View == DnsView.Inside), [.. inside], answered);
        if (report.Views is not { } views)
            return differences;
        var outside = views.Records.SelectMany(
            record => record.Outside, (record, node) => (Owner: Plain(record.Name), Node: Plain(node)));
        return differences.Concat(Compare(
            DnsView.Outside, planned.Where(record => one || record.View == DnsView.Outside),
            [.. outside.Where(record => record.Owner.StartsWith('_'))], answered));
    }

    IEnumerable<PlanDifference> Compare(
        DnsView view, IEnumerable<PlannedRecord> planned, ImmutableArray<(string Owner, string Node)> found,
        HashSet<string> answered)
    {
        var seen = view == DnsView.Inside ? "inside" : "outside";
        var said = planned.DistinctBy(record => (record.Owner, Leads(record)))
            .Where(record => answered.Contains(record.Owner)).ToImmutableArray();
        foreach (var record in said
            .Where(record => !found.Contains((record.Owner, Leads(record))) && !nodes.Missing.Contains(record.Target)))
        {
            yield return new(
                Observation.Of(
                    PlanFindings.RecordMissing, record.Owner, ("view", seen), ("record", record.Owner),
                    ("node", Leads(record)), ("line", record.ZoneLine),
                    ("found", Or(found.Where(each => each.Owner == record.Owner).Select(each => each.Node)))),
                new("discovery", record.Owner), Stage.Discovery);
        }

        foreach (var (owner, node) in found.Distinct()
            .Where(each => !said.Any(record => record.Owner == each.Owner && Leads(record) == each.Node)))
        {
            // A record with another port than planned is told as missing, with what is there instead.
            var host = node[..node.LastIndexOf(':')];
            if (said.Any(record => record.Owner == owner && record.Target.Equals(host, StringComparison.OrdinalIgnoreCase)
                && !found.Contains((owner, Leads(record)))))
                continue;
            if (nodes.Unplanned.Contains(host) || !owner.EndsWith($".{plan.RecordDomain}", StringComparison.OrdinalIgnoreCase))
                continue;
            yield return new(
                Observation.Of(
                    PlanFindings.RecordUnplanned, owner, ("view", seen), ("record", owner), ("node", node),
                    ("planned", Or(said.Where(record => record.Owner == owner).Select(Leads)))),
                new("discovery", owner), Stage.Discovery);
        }
    }

    static string Leads(PlannedRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Target}:{record.Port}").ToLowerInvariant();

    static string Plain(string name) => name.TrimEnd('.').ToLowerInvariant();

    static string Or(IEnumerable<string> nodes) => string.Join(", ", nodes) is { Length: > 0 } all ? all : "none";
}
