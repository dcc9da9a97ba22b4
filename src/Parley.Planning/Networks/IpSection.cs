using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Findings;
using Parley.Planning.Plans;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Networks;

namespace Parley.Planning.Networks;

/// <summary>What comes of IPv4 and IPv6.</summary>
static class IpSection
{
    internal static readonly PlanSectionKind Kind = new("ipv6", "which connections come of IPv4, IPv6 and IP_Mode, and what limits them", Of);

    static readonly ImmutableArray<IpStack> All = [.. Enum.GetValues<IpStack>()];

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "IPv4 and IPv6");
        var network = deployment.Network;
        var mode = network.Mode ?? IpStack.TwoStacks;
        if (network.Clients is null || network.Servers is null)
            section.Remark("Open: network.clients and network.servers. Every pair that is still possible is told.");
        if (network.Mode is null)
            section.Remark("IP_Mode is not set, so that clients take two stacks.");
        var possible = from client in network.Clients is { } one ? [one] : All
                       from server in network.Servers is { } other ? [other] : All
                       let outcome = PlanningTables.Ip.Outcome(Of(client), Of(server), Of(mode))
                       select (Client: client, Server: server, Outcome: outcome);
        var pairs = possible.ToImmutableArray();
        section.Table(
            "outcomes",
            "What connects",
            ["clients", "servers", "ip mode", "outcome"],
            pairs.Select(pair => ImmutableArray.Create(Word(pair.Client), Word(pair.Server), Word(mode), Word(pair.Outcome))),
            "ipv6-outcomes");
        if (pairs.Any(pair => pair.Outcome == IpOutcome.IPv6))
        {
            section.Table(
                "limits", "What IPv6 limits", ["area", "limit"],
                PlanningTables.Ip.Limitations.Select(limit => ImmutableArray.Create(limit.Area, limit.Text)),
                "ipv6-outcomes");
        }

        if (network is { Clients: { } clients, Servers: { } servers })
            Judge(deployment, section.Findings, clients, servers, mode, pairs[0].Outcome);
        return section.Build();
    }

    static void Judge(Deployment deployment, Report findings, IpStack clients, IpStack servers, IpStack mode, IpOutcome outcome)
    {
        if (outcome == IpOutcome.Failure)
        {
            findings.Add(
                PlanningFindings.NoIpConnection, deployment.Name, ("clients", Word(clients)),
                ("servers", Word(servers)), ("mode", Word(mode)));
        }

        var onlySix = clients == IpStack.IPv6 || servers == IpStack.IPv6 || mode == IpStack.IPv6;
        if (onlySix && deployment.Remote.Access is RemoteAccess.Edge)
            findings.Add(PlanningFindings.EdgeWithoutIpv6, deployment.Name);
        if (onlySix && deployment.UsesCloud)
            findings.Add(PlanningFindings.CloudWithoutIpv6, deployment.Name);
        if (clients == IpStack.IPv6 && deployment.Clients.Any(client => client.Kind is ClientKind.IPhoneAndIPad or ClientKind.Android))
            findings.Add(PlanningFindings.MobileWithoutTwoStacks, deployment.Name);
    }

    static IpStacks Of(IpStack stack) =>
        stack switch { IpStack.IPv4 => IpStacks.IPv4Only, IpStack.IPv6 => IpStacks.IPv6Only, _ => IpStacks.TwoStacks };

    static string Word(IpStack stack) => DeploymentWords.Stacks.Of(stack);

    static string Word(IpOutcome outcome) => outcome == IpOutcome.Failure ? "no connection" : outcome.ToString();
}
