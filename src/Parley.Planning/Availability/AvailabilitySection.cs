using System.Collections.Immutable;
using System.Globalization;
using Parley.Planning.Deployments;
using Parley.Planning.Findings;
using Parley.Planning.Plans;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Availability;

/// <summary>What happens when a node, a link or a site fails.</summary>
static class AvailabilitySection
{
    internal static readonly PlanSectionKind Kind = new("availability", "what users notice when a node, a link or a site fails", Of);

    static string Seconds => TableRow.Fact("high-availability-voice", "registerWithOtherNodeSeconds").Text("default");

    static string SecondsOfPresence => TableRow.Fact("ha-states", "timing").Text("presenceLostUpToSeconds");

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "High availability and survivable sites");
        section.Table(
            "clusters", "When a node fails", ["cluster", "nodes", "inside", "through the edge"],
            deployment.Clusters.Select(cluster => Cluster(deployment, cluster)), "high-availability-voice", "ha-states",
            "mra-services");
        section.Table(
            "sites", "When a site loses its link", ["site", "router", "works", "does not work"],
            deployment.Sites.Where(site => site.Link is not null).Select(Site), "srst");
        if (deployment.Has(ServerProduct.CallManager))
        {
            section.Remark("How soon phones register with another node is set by the SIP Station KeepAlive Interval, "
                + "for all phones of the call manager; weigh what a shorter one costs the servers.");
        }

        Judge(deployment, section);
        return section.Build();
    }

    static ImmutableArray<string> Cluster(Deployment deployment, Cluster cluster)
    {
        var (inside, throughEdge) = cluster.Product switch
        {
            _ when cluster.Nodes.Length == 1 => ("nothing takes its place", "nothing takes its place"),
            ServerProduct.CallManager when deployment is { Mode: ProductMode.PhoneOnly, Dns.ServiceRecords: false } =>
                ("nothing takes its place: without SRV records clients know one node", "calls do not fail over"),
            ServerProduct.CallManager =>
                ($"phones register with another node within {Seconds} seconds; calls on hold are lost", "calls do not fail over"),
            ServerProduct.Presence =>
                ($"clients sign in to the other node; presence may be lost for {SecondsOfPresence} seconds", "as inside"),
            ServerProduct.Voicemail => ("clients turn to the other node", "voicemail does not fail over"),
            _ => ("clients turn to the other node", ""),
        };
        var count = cluster.Nodes.Length.ToString(CultureInfo.InvariantCulture);
        return [cluster.Name, count, inside, deployment.Remote.Access is RemoteAccess.Edge ? throughEdge : ""];
    }

    static ImmutableArray<string> Site(Site site) => site.SurvivableRouter is null
        ? [site.Name, "none", "nothing", "all calls"]
        :
        [
            site.Name,
            $"{site.SurvivableRouter} {site.SurvivableVersion}".TrimEnd(),
            string.Join(", ", PlanningTables.SurvivableSites.Available),
            string.Join(", ", PlanningTables.SurvivableSites.Unavailable),
        ];

    static void Judge(Deployment deployment, SectionBuilder section)
    {
        var alone = deployment.Clusters.Where(cluster =>
            cluster.Nodes.Length == 1 && cluster.Product is ServerProduct.CallManager or ServerProduct.Presence);
        foreach (var cluster in alone)
            section.Findings.Add(PlanningFindings.SingleNode, cluster.Name, ("node", cluster.Nodes[0].Host));
        foreach (var site in deployment.Sites.Where(site => site.SurvivableVersion is not null))
        {
            if (!ProductVersion.TryParse(site.SurvivableVersion!, out var version)) // filtered just before
                section.Findings.Add(PlanningFindings.VersionUnreadable, site.Name, ("version", site.SurvivableVersion), ("place", site.Place));
            else if (PlanningTables.SurvivableSites.StandingOf(version) is SurvivableSiteStanding.TooOld)
            {
                section.Findings.Add(
                    PlanningFindings.SurvivableTooOld, site.Name, ("version", site.SurvivableVersion),
                    ("supported", PlanningTables.SurvivableSites.Versions));
            }
        }
    }
}
