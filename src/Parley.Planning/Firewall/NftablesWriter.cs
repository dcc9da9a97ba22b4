using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Tables.Networks;

namespace Parley.Planning.Firewall;

/// <summary>Writes the rules for nftables. Names in it are our own, addresses were read as such: nothing foreign is quoted.</summary>
static class NftablesWriter
{
    const string ClientSet = "clients_inside";

    internal static IEnumerable<string> Lines(Deployment deployment, ImmutableArray<FirewallRule> rules)
    {
        yield return "table inet parley {";
        foreach (var product in Enum.GetValues<ServerProduct>())
        {
            foreach (var (family, type, addresses) in Families(deployment, product))
                yield return $"    set {Set(product, family)} {{ type {type}; elements = {{ {string.Join(", ", addresses)} }} }}";
        }

        foreach (var (family, type, networks) in ClientFamilies(deployment))
            yield return $"    set {ClientSet}{family} {{ type {type}; flags interval; auto-merge; elements = {{ {string.Join(", ", networks)} }} }}";

        yield return "    chain forward {";
        yield return "        type filter hook forward priority 0; policy drop;";
        yield return "        ct state established,related accept";
        foreach (var line in rules.SelectMany(rule => Of(deployment, rule)).Distinct())
            yield return $"        {line}";
        yield return "    }";
        yield return "}";
    }

    static IEnumerable<string> Of(Deployment deployment, FirewallRule rule)
    {
        foreach (var transport in rule.Transports)
        {
            var word = transport == PortTransport.Tcp ? "tcp" : "udp";
            var port = $"{word} dport {rule.Ports} accept comment \"{rule.From} to {rule.To}: {rule.Application}\"";
            var sides = Sides(deployment, rule).ToList();
            if (sides.Count == 0)
                yield return $"# the file has no addresses for: {port}";
            foreach (var side in sides)
                yield return $"{side}{port}";
        }
    }

    // A side whose servers have no addresses in the file cannot be named; to leave it out would open the port to all.
    static IEnumerable<string> Sides(Deployment deployment, FirewallRule rule)
    {
        foreach (var family in new[] { 4, 6 })
        {
            var from = Side(deployment, rule.From, rule.FromProduct, "saddr", family);
            var to = Side(deployment, rule.To, rule.ToProduct, "daddr", family);
            if (from is not null && to is not null)
                yield return from + to;
        }
    }

    // Nothing where any address will do, null where none of this family is known.
    static string? Side(Deployment deployment, string name, ServerProduct? product, string end, int family)
    {
        if (product is { } known)
            return Has(deployment, known, family) ? $"{Address(family)} {end} @{Set(known, family)} " : null;
        if (name != FirewallPlanner.Clients || deployment.Network.ClientNetworks.IsEmpty)
            return "";
        return ClientFamilies(deployment).Any(each => each.Family == family) ? $"{Address(family)} {end} @{ClientSet}{family} " : null;
    }

    static IEnumerable<(int Family, string Type, ImmutableArray<IPNetwork> Networks)> ClientFamilies(Deployment deployment)
    {
        var networks = deployment.Network.ClientNetworks.ToLookup(network => network.BaseAddress.AddressFamily);
        if (networks.Contains(AddressFamily.InterNetwork))
            yield return (4, "ipv4_addr", [.. networks[AddressFamily.InterNetwork]]);
        if (networks.Contains(AddressFamily.InterNetworkV6))
            yield return (6, "ipv6_addr", [.. networks[AddressFamily.InterNetworkV6]]);
    }

    static bool Has(Deployment deployment, ServerProduct product, int family) => Families(deployment, product).Any(each => each.Family == family);

    static IEnumerable<(int Family, string Type, ImmutableArray<string> Addresses)> Families(Deployment deployment, ServerProduct product)
    {
        var addresses = deployment.NodesOf(product).SelectMany(node => node.Addresses).Distinct()
            .ToLookup(address => address.Contains(':', StringComparison.Ordinal));
        if (addresses[false].Any())
            yield return (4, "ipv4_addr", [.. addresses[false]]);
        if (addresses[true].Any())
            yield return (6, "ipv6_addr", [.. addresses[true]]);
    }

    static string Set(ServerProduct product, int family) => $"{DeploymentWords.Products.Of(product).Replace('-', '_')}{family}";

    static string Address(int family) => family == 4 ? "ip" : "ip6";
}
