using System.Collections.Immutable;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Networks;

namespace Parley.Planning.Firewall;

/// <summary>Says what firewalls must let through: only what this deployment needs.</summary>
public static class FirewallPlanner
{
    internal const string Clients = "clients inside";
    const string Outside = "clients outside";

    // What the outer edge serves with its one certificate: HTTP, SIP and XMPP.
    static readonly ImmutableArray<(int Port, string Application, string Purpose)> EdgePorts =
    [
        (8443, "HTTPS", "Sign-in, configuration and user data through the edge."),
        (5061, "SIP over TLS", "Call signalling through the edge."),
        (5222, "XMPP", "Messages and presence through the edge."),
    ];

    // What clients outside cannot use, so that the edge need not reach it (planning guide, Supported Services).
    static readonly ImmutableArray<int> NotThroughEdge = [2748, 3804];

    /// <summary>The rules, those of clients inside first.</summary>
    public static ImmutableArray<FirewallRule> Of(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        var rows = PlanningTables.Ports.Rows.Concat(PlanningTables.Ports.RelatedPorts).Where(row => PortUse.IsNeeded(deployment, row));
        var inside = rows.SelectMany(row => row.Peers.SelectMany(peer => OfPeer(deployment, row, peer))).DistinctBy(Key).ToImmutableArray();
        return deployment.Remote.Access is RemoteAccess.Edge ? [.. inside, .. AtEdge(deployment, inside)] : inside;
    }

    static (string, string, int, int, string) Key(FirewallRule rule) =>
        (rule.From, rule.To, rule.FirstPort, rule.LastPort, string.Join(',', rule.Transports));

    static IEnumerable<FirewallRule> OfPeer(Deployment deployment, PortRow row, string peer)
    {
        var product = ProductOf(peer);
        if (product is { } known && !deployment.Has(known)
            || (peer == "Phones" && deployment.Services.DeskPhoneControl is not true && row.Direction == PortDirection.In))
            yield break;
        var rule = new FirewallRule
        {
            From = row.Direction == PortDirection.In ? NameOf(peer, product) : Clients,
            To = row.Direction == PortDirection.In ? Clients : NameOf(peer, product),
            ToProduct = row.Direction == PortDirection.In ? null : product,
            Transports = row.Open,
            FirstPort = row.From,
            LastPort = row.To,
            Application = row.Application ?? "",
            Purpose = row.Purpose,
        };
        yield return rule;
        if (row.Direction == PortDirection.Both && peer != "Clients")
            yield return rule with { From = rule.To, FromProduct = product, To = Clients, ToProduct = null };
        if (row.FallbackPort is { } fallback)
        {
            yield return rule with
            {
                FirstPort = fallback,
                LastPort = fallback,
                Purpose = $"{rule.Purpose.TrimEnd('.')}; only where {row.Port} is blocked.",
            };
        }
    }

    // The inner edge server asks for the clients outside what those inside ask for themselves.
    static IEnumerable<FirewallRule> AtEdge(Deployment deployment, ImmutableArray<FirewallRule> inside)
    {
        var through = inside.Where(rule =>
            rule.ToProduct is ServerProduct.CallManager or ServerProduct.Presence or ServerProduct.Voicemail
            && !NotThroughEdge.Contains(rule.FirstPort));
        foreach (var rule in through.Where(_ => deployment.Has(ServerProduct.EdgeCore)))
            yield return rule with { From = DeploymentWords.Products.Of(ServerProduct.EdgeCore), FromProduct = ServerProduct.EdgeCore };
        foreach (var (port, application, purpose) in EdgePorts)
        {
            if ((port == 5061 && !deployment.HasCalls) || (port == 5222 && !deployment.HasOwnMessaging) || !deployment.Has(ServerProduct.EdgeExpress))
                continue;
            yield return new()
            {
                From = Outside,
                To = DeploymentWords.Products.Of(ServerProduct.EdgeExpress),
                ToProduct = ServerProduct.EdgeExpress,
                Transports = [PortTransport.Tcp],
                FirstPort = port,
                LastPort = port,
                Application = application,
                Purpose = purpose,
            };
        }
    }

    static ServerProduct? ProductOf(string peer) => peer switch
    {
        "Unified CM" or "TFTP" => ServerProduct.CallManager,
        "IM and Presence" => ServerProduct.Presence,
        "Unity Connection" => ServerProduct.Voicemail,
        "Directory" => ServerProduct.Directory,
        _ => null,
    };

    static string NameOf(string peer, ServerProduct? product) => product is { } known ? DeploymentWords.Products.Of(known) : peer switch
    {
        "Clients" => Clients,
        "Phones" => "phones",
        "DNS" => "name servers",
        _ => peer,
    };
}
