using System.Collections.Immutable;
using Parley.Planning.Deployments;
using Parley.Planning.Plans;

namespace Parley.Planning.Firewall;

/// <summary>What firewalls must let through.</summary>
static class FirewallSection
{
    internal static readonly PlanSectionKind Kind = new(
        "firewall", "what firewalls must let through, as a table, for nftables and for spreadsheets", Of);

    static PlanSection Of(Deployment deployment)
    {
        var rules = FirewallPlanner.Of(deployment);
        var section = new SectionBuilder(Kind.Word, "Firewall rules");
        section.Remark("Only what this deployment needs. Answers come back through the same connection; "
            + "ports of the machine itself (8191, 8001) need no rule.");
        section.Remark("The rules for nftables drop all other traffic that the machine forwards: read them before they are loaded.");
        if (deployment.Remote.Access is RemoteAccess.Edge)
            section.Remark("Media through the edge, and what its two halves say to each other, are in the documents of the edge.");
        if (deployment.Services.ScreenShare.IsDefault || deployment.Services.FileTransfer.IsDefault)
            section.Remark("Open: services.screenShare and services.fileTransfer. Ways that are not chosen have no rule here.");
        if (deployment.Clusters.Any(cluster => cluster.Nodes.Any(node => node.Addresses.IsEmpty)))
            section.Remark("Open: addresses of some nodes. What cannot be told for nftables stands there as a comment.");
        section.Remark(deployment.Network.ClientNetworks is [_, ..] networks
            ? $"Clients inside are in {string.Join(", ", networks)}; no other source is let through for them."
            : "Open: network.clientNetworks. Until it says where clients inside are, their rules take every source.");
        section.Table(
            "rules",
            "Rules",
            ["from", "to", "transport", "ports", "application", "purpose"],
            rules.Select(rule => ImmutableArray.Create(rule.From, rule.To, Transports(rule), rule.Ports, rule.Application, rule.Purpose)),
            "ports");
        section.Listing(new("nftables", "Rules for nftables", "#", [.. NftablesWriter.Lines(deployment, rules)]));
        return section.Build();
    }

    static string Transports(FirewallRule rule) => string.Join(", ", rule.Transports.Select(transport => transport.ToString().ToUpperInvariant()));
}
