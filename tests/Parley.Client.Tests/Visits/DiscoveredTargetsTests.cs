using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Discovery;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;

namespace Parley.Client.Tests.Visits;

public sealed class DiscoveredTargetsTests
{
    public static TheoryData<ServiceKind> Kinds => [.. Enum.GetValues<ServiceKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_record_leads_to_its_role(ServiceKind kind)
    {
        var targets = DiscoveredTargets.Of(Found(kind, Node("one.example.test")), ClientWorld.Domain);

        Assert.Equal(RoleOf(kind) is { } role ? [role] : [], targets.Select(target => target.Role));
    }

    [Fact]
    public void Nodes_keep_the_order_in_which_clients_try_them()
    {
        var targets = DiscoveredTargets.Of(Found(ServiceKind.Xmpp, Node("b.example.test"), Node("a.example.test")), ClientWorld.Domain);

        Assert.Equal([("b.example.test", 0), ("a.example.test", 1)], targets.Select(target => (target.Host, target.Rank)));
    }

    [Fact]
    public void A_target_says_where_its_name_comes_from_and_what_is_known_of_it()
    {
        var target = Assert.Single(DiscoveredTargets.Of(Found(ServiceKind.UserData, Node("one.example.test")), ClientWorld.Domain));

        Assert.Equal("_test._tcp.example.test", target.Source);
        Assert.Equal(ReferenceOrigin.SrvTarget, target.Origin);
        Assert.Equal(IPAddress.Loopback, Assert.Single(target.Addresses));
        Assert.Equal("one.example.test:4711", target.Node);
        Assert.Equal("/cucm-uds/version", target.Path);
    }

    [Fact]
    public void The_catalogue_of_a_forest_on_its_port_for_TLS_is_not_asked_for_StartTLS()
    {
        var targets = DiscoveredTargets.Of(
            Found(ServiceKind.GlobalCatalog, Node("a.example.test") with { Port = 3268 }, Node("a.example.test") with { Port = 3269 }),
            ClientWorld.Domain);

        Assert.Equal([ServiceRole.GlobalCatalog, ServiceRole.GlobalCatalogTls], targets.Select(target => target.Role));
    }

    [Theory]
    [InlineData("example.test", "/ZXhhbXBsZS50ZXN0/get_edge_config?service_name=_cisco-uds&service_name=_cuplogin")]
    [InlineData("b\u00FCcher.example", "/eG4tLWJjaGVyLWt2YS5leGFtcGxl/get_edge_config?service_name=_cisco-uds&service_name=_cuplogin")]
    public void The_edge_is_asked_for_the_provisioning_of_the_domain(string domain, string expected)
    {
        var target = Assert.Single(DiscoveredTargets.Of(Found(ServiceKind.Edge, Node("edge1.example.test")), domain));

        Assert.Equal(expected, target.Path);
    }

    [Theory]
    [InlineData("2001:db8::1", "[2001:db8::1]:5222")]
    [InlineData("192.0.2.1", "192.0.2.1:5222")]
    public void An_address_literal_is_named_as_such(string host, string expected)
    {
        var target = new ServiceTarget
        {
            Role = ServiceRole.Xmpp, Source = "a test", Host = host, Port = 5222, Origin = ReferenceOrigin.Configuration,
        };

        Assert.Equal(expected, target.Node);
    }

    /// <summary>A new kind fails until it is decided here.</summary>
    static ServiceRole? RoleOf(ServiceKind kind) => kind switch
    {
        ServiceKind.UserData => ServiceRole.UserData,
        ServiceKind.Edge => ServiceRole.Edge,
        ServiceKind.LegacyPresence => ServiceRole.PresenceLogin,
        ServiceKind.Xmpp => ServiceRole.Xmpp,
        ServiceKind.XmppDirectTls => ServiceRole.XmppDirectTls,
        ServiceKind.SipTls => ServiceRole.Sip,
        ServiceKind.Ldap => ServiceRole.Ldap,
        ServiceKind.Ldaps => ServiceRole.Ldaps,
        ServiceKind.GlobalCatalog => ServiceRole.GlobalCatalog,
        ServiceKind.XmppServer => ServiceRole.XmppServer,
        ServiceKind.XmppServerDirectTls => ServiceRole.XmppServerDirectTls,
        ServiceKind.StunTls => ServiceRole.Stun,
        ServiceKind.TurnTls => ServiceRole.Turn,
        ServiceKind.Sip or ServiceKind.HostMeta => null, // no connection that could be secured, or no service of its own
        _ => throw new InvalidOperationException($"Where does {kind} lead?"),
    };

    static DiscoveryResult Found(ServiceKind kind, params ImmutableArray<DiscoveredNode> nodes) => new()
    {
        Path = SignInPath.Inside,
        Reason = "a test",
        Services = [new() { Kind = kind, RecordName = "_test._tcp.example.test", Nodes = nodes }],
    };

    static DiscoveredNode Node(string host) => new() { Host = host, Port = 4711, Addresses = [IPAddress.Loopback] };
}
