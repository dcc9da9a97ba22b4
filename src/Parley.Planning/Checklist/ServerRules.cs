using System.Collections.Immutable;
using System.Text.Json;
using Parley.Diagnostics;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Findings;
using Parley.Planning.Plans;

namespace Parley.Planning.Checklist;

/// <summary>Which servers a product mode needs, and which it has no use for.</summary>
static class ServerRules
{
    static readonly ImmutableArray<(ServerProduct Product, ImmutableArray<string> Services)> Needed =
    [
        (ServerProduct.Presence, ["presence", "im"]),
        (ServerProduct.CallManager, ["audio"]),
    ];

    internal static JsonElement Row(Deployment deployment)
    {
        var name = (deployment.Hosting, deployment.Mode, deployment.CloudService) switch
        {
            (Hosting.OnPremises, ProductMode.FullUc or ProductMode.ImOnly, _) => "on-premises, IM and Presence",
            (Hosting.OnPremises, ProductMode.PhoneOnly, _) => "on-premises, phone mode",
            (Hosting.OnPremises, _, _) => "on-premises, phone mode with contacts",
            (Hosting.Cloud, _, _) => "cloud, Webex Messenger",
            (_, _, CloudService.Platform) => "hybrid, Webex Platform (team messaging)",
            _ => "hybrid, Webex Messenger",
        };
        return TableRow.Of("deployment-services").First(row => row.Text("deployment") == name);
    }

    internal static void Judge(Deployment deployment, Report findings)
    {
        var row = Row(deployment);
        var (mode, hosting) = (DeploymentWords.Modes.Of(deployment.Mode), DeploymentWords.Hostings.Of(deployment.Hosting));
        foreach (var (product, services) in Needed)
        {
            var offered = services.FirstOrDefault(service => Offers(deployment, row, product, service));
            if (offered is not null && !deployment.Has(product))
            {
                findings.Add(
                    PlanningFindings.MissingServer, deployment.Name, ("product", DeploymentWords.Products.Of(product)),
                    ("mode", mode), ("hosting", hosting),
                    ("service", offered));
            }
        }

        foreach (var cluster in deployment.Clusters)
        {
            if (Useless(deployment, cluster.Product) is { } reason)
            {
                findings.Add(
                    PlanningFindings.UnusedServer, deployment.Name, ("cluster", cluster.Name),
                    ("product", DeploymentWords.Products.Of(cluster.Product)),
                    ("mode", mode), ("hosting", hosting), ("reason", reason), ("place", cluster.Place));
            }
        }
    }

    // The row says what the deployment offers; the mode takes calls or messages out of it.
    static bool Offers(Deployment deployment, JsonElement row, ServerProduct product, string service) =>
        row.Text(service) is var from && from.Length > 0 && from == (product == ServerProduct.Presence ? "IM and Presence" : "Unified CM")
        && (product != ServerProduct.CallManager || deployment.Mode is not ProductMode.ImOnly);

    static string? Useless(Deployment deployment, ServerProduct product) => (deployment.Hosting, deployment.Mode, product) switch
    {
        (Hosting.Cloud, _, ServerProduct.CallManager or ServerProduct.Voicemail or ServerProduct.Presence) => "all services run in the cloud",
        (Hosting.Hybrid, _, ServerProduct.Presence) => "messages and presence come from the cloud",
        (Hosting.OnPremises, ProductMode.PhoneOnly, ServerProduct.Presence) => "phone mode has no presence; with contacts it is phone-with-contacts",
        (_, ProductMode.ImOnly, ServerProduct.Voicemail) => "without calls there are no voice messages",
        _ => null,
    };
}
