using System.Collections.Immutable;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Tables.Networks;

namespace Parley.Planning.Firewall;

/// <summary>Writes the rules for nftables. Names in it are our own, addresses were read as such: nothing foreign is quoted.</summary>
static class NftablesWriter
{
    internal static IEnumerable<string> Lines(Deployment deployment, ImmutableArray<FirewallRule> rules)
    {
        yield return "table inet parley {";
        foreach (var product in Enum.GetValues<ServerProduct>())
        {
            foreach (var (family, type, addresses) in Families(deployment, product))
                yield return $"    set {Set(product, family)} {{ type {type}; elements = {{ {string.Join(", ", addresses)} }} }}";
        }

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
            var port = $"{(transport == PortTransport.Tcp ? "tcp" : "udp")} dport {rule.Ports} accept comment \"{rule.From} to {rule.To}: {rule.Application}\"";
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
            var from = rule.FromProduct is { } source ? Has(deployment, source, family) ? $"{Address(family)} saddr @{Set(source, family)} " : null : "";
            var to = rule.ToProduct is { } target ? Has(deployment, target, family) ? $"{Address(family)} daddr @{Set(target, family)} " : null : "";
            if (from is not null && to is not null)
                yield return from + to;
        }
    }

    static bool Has(Deployment deployment, ServerProduct product, int family) => Families(deployment, product).Any(each => each.Family == family);

    static IEnumerable<(int Family, string Type, ImmutableArray<string> Addresses)> Families(Deployment deployment, ServerProduct product)
    {
        var addresses = deployment.Of(product).SelectMany(cluster => cluster.Nodes).SelectMany(node => node.Addresses).Distinct().ToLookup(address => address.Contains(':', StringComparison.Ordinal));
        if (addresses[false].Any())
            yield return (4, "ipv4_addr", [.. addresses[false]]);
        if (addresses[true].Any())
            yield return (6, "ipv6_addr", [.. addresses[true]]);
    }

    static string Set(ServerProduct product, int family) => $"{DeploymentWords.Products.Of(product).Replace('-', '_')}{family}";

    static string Address(int family) => family == 4 ? "ip" : "ip6";
}
