using System.Collections.Immutable;
using Parley.Check.Failover;
using Parley.Check.Reports;
using Parley.Check.Tests.Support;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Discovery;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;
using Parley.Transport.Connections;

namespace Parley.Check.Tests.Failover;

public sealed class RehearsingTests
{
    [Fact]
    public void When_the_first_node_is_down_the_next_one_takes_its_users()
    {
        var client = Rehearse(
            Node(ServiceRole.Sip, "one.example.test", ConnectionOutcome.StartTlsRefused),
            Node(ServiceRole.Sip, "two.example.test", ConnectionOutcome.StartTlsNotOffered)).Clients.First();

        Assert.Equal(("one.example.test:443", "two.example.test:443"), (client.Today, client.Then));
        Assert.True(client.Survives);
    }

    [Fact]
    public void A_node_that_is_down_today_is_passed_over()
    {
        var rehearsal = Rehearse(
            Node(ServiceRole.Sip, "one.example.test", ConnectionOutcome.Refused),
            Node(ServiceRole.Sip, "two.example.test", ConnectionOutcome.StartTlsRefused));
        var client = rehearsal.Clients.First();

        Assert.Equal(["one.example.test:443", "two.example.test:443"], rehearsal.Order.Select(node => node.Node));
        Assert.Equal(("two.example.test:443", ClientOutcome.Refuses), (client.Today, client.TodayOutcome));
        Assert.Equal((null, ClientOutcome.Unreachable), (client.Then, client.ThenOutcome));
        Assert.False(client.Survives);
    }

    [Fact]
    public void Where_no_node_takes_them_nothing_gets_worse()
    {
        var client = Rehearse(Node(ServiceRole.Sip, "one.example.test", ConnectionOutcome.TimedOut)).Clients.First();

        Assert.Equal((null, ClientOutcome.Unreachable, null, ClientOutcome.Unreachable),
            (client.Today, client.TodayOutcome, client.Then, client.ThenOutcome));
    }

    [Fact]
    public void Messaging_nodes_of_both_kinds_stand_in_the_order_that_mixes_them()
    {
        var discovery = new DiscoveryResult
        {
            Path = SignInPath.OpenXmpp,
            Reason = "a test",
            XmppOrder =
            [
                new(ServiceKind.XmppDirectTls, new() { Host = "one.example.test", Port = 443 }),
                new(ServiceKind.Xmpp, new() { Host = "one.example.test", Port = 443 }),
            ],
        };

        var rehearsal = Assert.Single(Rehearsing.Of(
            [
                Service(ServiceRole.Xmpp, Node(ServiceRole.Xmpp, "one.example.test"), Node(ServiceRole.Xmpp, "configured.example.test")),
                Service(ServiceRole.XmppDirectTls, Node(ServiceRole.XmppDirectTls, "one.example.test")),
            ],
            KnownClients.All, discovery));

        Assert.Equal(
            [ServiceRole.XmppDirectTls, ServiceRole.Xmpp, ServiceRole.Xmpp],
            rehearsal.Order.Select(node => node.Service));
        Assert.Equal("configured.example.test:443", rehearsal.Order[2].Node);
    }

    [Fact]
    public void A_host_that_is_down_takes_all_of_its_nodes_with_it()
    {
        var client = Rehearse(
            Node(ServiceRole.Xmpp, "one.example.test", ConnectionOutcome.StartTlsRefused),
            Node(ServiceRole.Xmpp, "ONE.example.test", ConnectionOutcome.StartTlsRefused),
            Node(ServiceRole.Xmpp, "two.example.test", ConnectionOutcome.StartTlsRefused)).Clients.First();

        Assert.Equal("two.example.test:443", client.Then);
    }

    [Fact]
    public void The_way_of_other_servers_is_not_rehearsed_for_clients()
    {
        Assert.Empty(Rehearsing.Of(
            [Service(ServiceRole.XmppServer, Node(ServiceRole.XmppServer, "one.example.test"))], KnownClients.All, discovery: null));
    }

    static FailoverRehearsal Rehearse(params ImmutableArray<NodeVisit> nodes) =>
        Assert.Single(Rehearsing.Of([Service(nodes[0].Target.Role, nodes)], KnownClients.All, discovery: null));

    static ServiceReport Service(ServiceRole role, params ImmutableArray<NodeVisit> nodes) =>
        new() { Definition = ServiceCatalogue.Of(role), Nodes = nodes, Observations = [] };

    static NodeVisit Node(ServiceRole role, string host, ConnectionOutcome outcome = ConnectionOutcome.Refused)
    {
        var target = Sample.Target(role, host);
        return Sample.Visit(target) with { Connections = [new() { Attempt = Sample.Attempt(target, outcome) }] };
    }
}
