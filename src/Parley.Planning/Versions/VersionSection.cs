using System.Collections.Immutable;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Findings;
using Parley.Planning.Plans;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Versions;

/// <summary>What is supported, and what is too old.</summary>
static class VersionSection
{
    internal static readonly PlanSectionKind Kind = new("versions", "which versions, systems and devices are supported, and what is too old", Of);

    // The product of clients in the table of features.
    const string Client = "Client";

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "Versions, systems and devices");
        var rows = new List<ImmutableArray<string>>();
        foreach (var cluster in deployment.Clusters)
            rows.AddRange(Servers(deployment, cluster, section));
        section.Table("servers", "Servers", ["cluster", "version", "least", "for", "verdict"], rows, "server-requirements");
        section.Table(
            "clients", "Clients", ["client", "version", "system", "device", "what holds"],
            deployment.Clients.Select(client => Clients(deployment, client, section)), "operating-systems",
            "android-devices", "ios-devices");
        section.Remark("Name servers are needed at every start of a client.");
        return section.Build();
    }

    internal static string? NameOf(ServerProduct product) => product switch
    {
        ServerProduct.CallManager => "Unified CM",
        ServerProduct.Presence => "IM and Presence",
        ServerProduct.Voicemail => "Unity Connection",
        ServerProduct.EdgeCore or ServerProduct.EdgeExpress => "Expressway",
        ServerProduct.MeetingsServer => "Webex Meetings Server",
        _ => null,
    };

    static IEnumerable<ImmutableArray<string>> Servers(Deployment deployment, Cluster cluster, SectionBuilder section)
    {
        if (NameOf(cluster.Product) is not { } product)
            yield break;
        if (cluster.Version is null)
        {
            yield return [cluster.Name, "", PlanningTables.Servers.Least(product)?.ToString() ?? "", "the product", "open: clusters.version"];
            yield break;
        }

        if (!ProductVersion.TryParse(cluster.Version, out var version))
        {
            section.Findings.Add(PlanningFindings.VersionUnreadable, cluster.Name, ("version", cluster.Version), ("place", cluster.Place));
            yield return [cluster.Name, cluster.Version, "", "the product", "cannot be read"];
            yield break;
        }

        foreach (var row in Gates(deployment, cluster, product, version, section))
            yield return row;
    }

    static IEnumerable<ImmutableArray<string>> Gates(
        Deployment deployment, Cluster cluster, string product, ProductVersion version, SectionBuilder section)
    {
        if (PlanningTables.Servers.Least(product) is { } least)
        {
            if (version < least)
            {
                section.Findings.Add(
                    PlanningFindings.VersionTooOld, cluster.Name, ("version", cluster.Version), ("least", least),
                    ("product", product));
            }

            // The version is given, see above.
            yield return [cluster.Name, cluster.Version!, least.ToString(), "the product", version < least ? "too old" : "supported"];
        }

        var gates = PlanningTables.Servers.OtherVersionGates
            .Where(gate => gate.Needs.ContainsKey(product) && FeatureUse.All[gate.Feature](deployment));
        foreach (var gate in gates)
        {
            if (!ProductVersion.TryParse(gate.Needs[product], out var needed))
                continue;
            if (version < needed)
            {
                section.Findings.Add(
                    PlanningFindings.FeatureTooOld, cluster.Name, ("feature", gate.Feature),
                    ("version", cluster.Version), ("least", needed), ("section", gate.Section));
            }

            yield return [cluster.Name, cluster.Version!, needed.ToString(), gate.Feature, version < needed ? "too old" : "supported"];
        }
    }

    static ImmutableArray<string> Clients(Deployment deployment, ClientPlan client, SectionBuilder section)
    {
        var word = DeploymentWords.Clients.Of(client.Kind);
        var gate = PlanningTables.Servers.OtherVersionGates.FirstOrDefault(
            each => each.Needs.ContainsKey(Client) && FeatureUse.All[each.Feature](deployment));
        if (gate is not null && client.Version is { } text && ProductVersion.TryParse(text, out var version)
            && ProductVersion.TryParse(gate.Needs[Client], out var least) && version < least)
            section.Findings.Add(PlanningFindings.ClientTooOld, word, ("version", text), ("least", least));
        if (!SystemRules.IsSupported(client))
        {
            section.Findings.Add(
                PlanningFindings.SystemNotSupported, word, ("system", client.System),
                ("supported", SystemRules.Supported(client.Kind)), ("place", client.Place));
        }

        ImmutableArray<string> rules = [SystemRules.Supported(client.Kind), .. SystemRules.OfDevice(client)];
        return
        [
            word, client.Version ?? "", client.System ?? "open: clients.system", client.Device ?? "", string.Join("; ", rules),
        ];
    }
}
