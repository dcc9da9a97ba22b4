using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Checks;

/// <content>What goes wrong in DNS.</content>
static partial class SmallFaults
{
    static IEnumerable<RealFault> Records() =>
    [
        Zone("XMPP record in the plural", "discovery.records.misspelt", plan => Renamed(plan, "_xmpp-client._tcp", "_xmpp-clients._tcp")),
        Zone("XMPP record under UDP", "discovery.records.misspelt", plan => Renamed(plan, "_xmpp-client._tcp", "_xmpp-client._udp")),
        Zone("XMPP record without an underscore", "discovery.records.misspelt", plan => Renamed(plan, "_xmpp-client._tcp", "xmpp-client._tcp")),
        Zone("XMPP record with two letters exchanged", "discovery.records.misspelt", plan => Renamed(plan, "_xmpp-client._tcp", "_xmpp-cleint._tcp")),
        Zone("XMPP record with an underscore for a dash", "discovery.records.misspelt", plan => Renamed(plan, "_xmpp-client._tcp", "_xmpp_client._tcp")),
        Zone("XMPP record missing", "discovery.records.xmpp-missing", plan => Without(plan, "_xmpp-client._tcp")),
        Zone("all XMPP records missing", "discovery.path.none", plan => Without(plan, "_xmpp")),
        Zone("all XMPP records missing and a web server on the domain", "discovery.path.fallback-only", plan => With(
            Without(plan, "_xmpp"), $"@ A {plan.Hosts.Website.Address}")),
        Zone("XMPP target mistyped", "dns.srv.target-without-address", plan => With(
            Without(plan, "_xmpp-client._tcp"), "_xmpp-client._tcp SRV 10 50 5222 impp1")),
        Zone("XMPP target an address", "dns.srv.target-is-address", plan => With(
            Without(plan, "_xmpp-client._tcp"), $"_xmpp-client._tcp SRV 10 50 5222 {plan.Hosts.FirstPresence.Address}.")),
        Zone("XMPP target relative where absolute was meant", "dns.srv.target-without-address", plan => With(
            Without(plan, "_xmpp-client._tcp"), $"_xmpp-client._tcp SRV 10 50 5222 {plan.Hosts.FirstPresence.Name}")),
        Zone("XMPP target through an alias", "dns.srv.target-is-alias", plan => With(
            Without(plan, "_xmpp-client._tcp"), "_xmpp-client._tcp SRV 10 50 5222 chat", "chat CNAME im", $"im CNAME {plan.Hosts.FirstPresence.Name}.")),
        Zone("XMPP target through aliases in a circle", "dns.lookup.malformed", plan => With(
            Without(plan, "_xmpp-client._tcp"), "_xmpp-client._tcp SRV 10 50 5222 chat", "chat CNAME im", "im CNAME chat")),
        Zone("XMPP record with port 0", "discovery.srv.port-zero", plan => With(
            Without(plan, "_xmpp-client._tcp"), $"_xmpp-client._tcp SRV 10 50 0 {plan.Hosts.FirstPresence.Name}.")),
        Zone("XMPP record with a port where nobody listens", "discovery.srv.wrong-port", plan => With(
            Without(plan, "_xmpp-client._tcp"), $"_xmpp-client._tcp SRV 10 50 5232 {plan.Hosts.FirstPresence.Name}.")),
        Zone("XMPP record with the port for direct TLS", "discovery.srv.wrong-port", plan => With(
            Without(plan, "_xmpp-client._tcp"), $"_xmpp-client._tcp SRV 10 50 5223 {plan.Hosts.FirstPresence.Name}.")),
        Zone("direct TLS record with the port for STARTTLS", "discovery.srv.wrong-port", plan => With(
            Without(plan, "_xmpps-client._tcp"), $"_xmpps-client._tcp SRV 10 50 5222 {plan.Hosts.FirstPresence.Name}.")),
        Zone("XMPP records with each other's port", "discovery.srv.ports-exchanged", plan => With(
            Without(plan, "_xmpp"), $"_xmpp-client._tcp SRV 10 50 5223 {plan.Hosts.FirstPresence.Name}.",
            $"_xmpps-client._tcp SRV 10 50 5222 {plan.Hosts.FirstPresence.Name}.")),
        Zone("host with the address of another machine", "client.host.nothing-listens", plan => With(
            Without(plan, plan.Hosts.FirstPresence.Name), $"{plan.Hosts.FirstPresence.Name}. A {plan.Hosts.Photos.Address}")),
        Zone("host with one dead address of two", "client.address.dead", plan => With(
            plan, $"{plan.Hosts.FirstPresence.Name}. A {plan.Hosts.Photos.Address}")),
        Zone("XMPP record that denies the service beside those that name it", "dns.srv.target-is-root-beside-hosts", plan => With(
            plan, "_xmpp-client._tcp SRV 0 0 0 .")),
        Zone("XMPP record that denies the service", "discovery.records.xmpp-denied", plan => With(
            Without(plan, "_xmpp-client._tcp"), "_xmpp-client._tcp SRV 0 0 0 .")),
        Zone("XMPP target in another domain", "dns.srv.target-not-looked-up", plan => With(
            Without(plan, "_xmpp-client._tcp"), "_xmpp-client._tcp SRV 10 50 5222 imp1.example.net.")),
        Zone("record between servers with the port for clients", "transport.stream.other-side", plan => With(
            plan, $"_xmpp-server._tcp SRV 10 50 5222 {plan.Hosts.FirstPresence.Name}.")),
        Zone("domain unknown to the name server", "dns.lookup.refused", plan => plan with { Dns = plan.Dns! with { Zone = "example.net" } }),
        Zone("domain mistyped", "discovery.domain.does-not-exist", plan => plan with
        {
            Dns = plan.Dns! with { Zone = "test", Records = ["exampel A 127.0.0.1"] },
        }),
        Zone("zone with a mistake in it", "dns.lookup.server-failure", plan => With(plan, "_xmpp-client._tcp SRV ten 50 5222 imp1")),
        new("LDAP record with the port for LDAPS", "transport.starttls.other-protocol", plan => With(
            Without(SmallDeployments.Directory(plan), "_ldap._tcp"), $"_ldap._tcp SRV 10 50 10636 {plan.Hosts.Directory.Name}.")),
        new("LDAPS record with the port for StartTLS", "transport.tls.not-tls", plan => With(
            Without(SmallDeployments.Directory(plan), "_ldaps._tcp"), $"_ldaps._tcp SRV 10 50 10389 {plan.Hosts.Directory.Name}.")),
        new("SIP record under UDP", "discovery.records.misspelt", plan => Renamed(SmallDeployments.Calls(plan), "_sips._tcp", "_sips._udp")),
        new("user data record misspelt", "discovery.records.misspelt", plan =>
            Renamed(SmallDeployments.CallManager(plan), "_cisco-uds._tcp", "_cisco_uds._tcp")),
        new("user data target unknown", "dns.srv.target-without-address", plan => With(
            Without(SmallDeployments.CallManager(plan), "_cisco-uds._tcp"), "_cisco-uds._tcp SRV 10 50 8443 cucm9")),
        new("user data record with the port of the web administration", "discovery.srv.wrong-port", plan => With(
            Without(SmallDeployments.CallManager(plan), "_cisco-uds._tcp"), $"_cisco-uds._tcp SRV 10 50 443 {plan.Hosts.CallManager.Name}.")),
    ];

    static RealFault Zone(string name, string cause, Func<RealDeploymentPlan, RealDeploymentPlan> change) =>
        new(name, cause, plan => change(SmallDeployments.Messaging(plan)));

    static RealDeploymentPlan Without(RealDeploymentPlan plan, string start) => plan with
    {
        Dns = plan.Dns! with // the small deployments have one
        {
            Records = [.. plan.Dns.Records.Where(record => !record.StartsWith(start, StringComparison.Ordinal))],
        },
    };

    static RealDeploymentPlan With(RealDeploymentPlan plan, params string[] records) => plan with
    {
        Dns = plan.Dns! with { Records = [.. plan.Dns.Records, .. records] }, // the small deployments have one
    };

    static RealDeploymentPlan Renamed(RealDeploymentPlan plan, string from, string to) => plan with
    {
        Dns = plan.Dns! with // the small deployments have one
        {
            Records =
            [
                .. plan.Dns.Records.Select(record => record.StartsWith($"{from} ", StringComparison.Ordinal) ? $"{to} {record[(from.Length + 1)..]}" : record),
            ],
        },
    };
}
