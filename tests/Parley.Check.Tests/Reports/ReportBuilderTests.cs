using Parley.Check.Causes;
using Parley.Check.Recording;
using Parley.Check.Reports;
using Parley.Check.Tests.Support;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Paths;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Transport.Connections;

namespace Parley.Check.Tests.Reports;

public sealed class ReportBuilderTests
{
    static readonly WalkRecord Nothing = new(null, [], [], []);

    [Fact]
    public void A_walk_that_met_nothing_gives_an_empty_report()
    {
        var report = Build(Nothing);

        Assert.Equal("alice@example.test", report.Address.ToString());
        Assert.Null(report.Discovery);
        Assert.Empty(report.Services);
        Assert.Empty(report.Causes);
        Assert.Null(report.Worst);
        Assert.False(report.CouldNotBeMade);
        Assert.All(report.Clients, client => Assert.Empty(client.Outcomes));
    }

    [Fact]
    public void Services_stand_in_the_order_of_the_catalogue_and_nodes_in_the_order_of_trying()
    {
        var record = Nothing with
        {
            Visits =
            [
                Sample.Visit(Sample.Target(ServiceRole.Sip, "sip.example.test")),
                Sample.Visit(Sample.Target(ServiceRole.Xmpp, "b.example.test", 5223)),
                Sample.Visit(Sample.Target(ServiceRole.Xmpp, "b.example.test", 5222)),
                Sample.Visit(Sample.Target(ServiceRole.Xmpp, "A.example.test")),
                Sample.Visit(Sample.Target(ServiceRole.Xmpp, "0.example.test", rank: 1)),
                Sample.Visit(Sample.Target(ServiceRole.UserData, "cucm1.example.test")),
            ],
        };

        var report = Build(record);

        Assert.Equal(["user-data", "xmpp", "sip"], report.Services.Select(service => service.Definition.Id));
        Assert.Equal(
            ["A.example.test:443", "b.example.test:5222", "b.example.test:5223", "0.example.test:443"],
            report.Services[1].Nodes.Select(node => node.Target.Node));
    }

    [Fact]
    public void The_order_of_ending_makes_no_difference()
    {
        var visits = Enumerable.Range(0, 20)
            .Select(i => Sample.Visit(Sample.Target(i % 2 == 0 ? ServiceRole.Xmpp : ServiceRole.Sip, $"n{i}.example.test", rank: i % 3)))
            .ToArray();
        var seed = Environment.TickCount;
        var expected = Nodes(Build(Nothing with { Visits = [.. visits] }));

        new Random(seed).Shuffle(visits);

        Assert.True(expected.SequenceEqual(Nodes(Build(Nothing with { Visits = [.. visits] }))), $"seed {seed}");

        static IEnumerable<string> Nodes(CheckReport report) =>
            report.Services.SelectMany(service => service.Nodes).Select(node => node.Target.Node);
    }

    [Fact]
    public void Notes_stand_apart_from_causes()
    {
        var visit = Sample.Visit(
            Sample.Target(ServiceRole.Xmpp, "imp1.example.test"),
            Observation.Of(Sample.Finding("cert.chain.root-sent", Severity.Note), "CN=Root"),
            Observation.Of(Sample.Finding("cert.validity.ends-soon", Severity.Warning), "CN=imp1"));

        var report = Build(Nothing with { Visits = [visit] });

        Assert.Equal("cert.validity.ends-soon", Assert.Single(report.Causes).Observation.Finding.Code);
        Assert.Equal("cert.chain.root-sent", Assert.Single(report.Notes).Observation.Finding.Code);
        Assert.Equal(Severity.Warning, report.Worst);
        Assert.Equal(Severity.Warning, Assert.Single(report.Services).Worst);
    }

    [Theory]
    [InlineData("transport.dial.refused", Stage.Transport)]
    [InlineData("cert.validity.expired", Stage.Certificate)]
    [InlineData("client.service.unexpected-answer", Stage.Service)]
    [InlineData("config.address.is-bare-host-name", Stage.Service)]
    [InlineData("dns.lookup.timed-out", Stage.Discovery)]
    public void What_a_visit_met_has_the_stage_of_its_part(string code, Stage stage)
    {
        var visit = Sample.Visit(Sample.Target(ServiceRole.Xmpp, "imp1.example.test"), Observation.Of(Sample.Finding(code), "imp1"));

        var cause = Assert.Single(Build(Nothing with { Visits = [visit] }).Causes);

        Assert.Equal(stage, cause.Stage);
        Assert.Equal(new("xmpp", "imp1.example.test:443"), Assert.Single(cause.Effects));
    }

    [Fact]
    public void What_discovery_met_hurts_discovery()
    {
        var discovery = new DiscoveryResult
        {
            Path = SignInPath.Manual,
            Reason = "nothing was found",
            Observations = [Observation.Of(Sample.Finding("discovery.path.none"), "example.test")],
        };

        var cause = Assert.Single(Build(Nothing with { Discovery = discovery }).Causes);

        Assert.Equal(new("discovery", "example.test"), Assert.Single(cause.Effects));
    }

    [Fact]
    public void What_was_noticed_between_the_connections_makes_a_service_without_nodes()
    {
        var record = Nothing with
        {
            Observations = [(ServiceRole.Configuration, "cucm1.example.test:6972", Observation.Of(Sample.Finding("client.configuration.not-found"), "jabber-config.xml"))],
        };

        var report = Build(record);

        Assert.Equal("configuration", Assert.Single(report.Services).Definition.Id);
        Assert.Equal(new("configuration", "cucm1.example.test:6972"), Assert.Single(Assert.Single(report.Causes).Effects));
        // Nobody tried to connect, so nothing can be said of what users see.
        Assert.All(report.Clients, client => Assert.Empty(client.Outcomes));
    }

    [Fact]
    public void Clients_are_told_of_the_services_that_they_use()
    {
        var direct = Sample.Target(ServiceRole.XmppDirectTls, "imp1.example.test", 5223);
        var refused = Sample.Visit(direct) with { Connections = [new() { Attempt = Sample.Attempt(direct, ConnectionOutcome.Refused) }] };

        var report = Build(Nothing with { Visits = [refused] });

        Assert.Empty(report.Clients.Single(client => client.Client == JabberClients.Windows).Outcomes);
        Assert.Equal(
            (ServiceRole.XmppDirectTls, ClientOutcome.Unreachable),
            Assert.Single(report.Clients.Single(client => client.Client == StandardClients.Parley).Outcomes));
    }

    [Theory]
    [InlineData(DnsLookupStatus.TimedOut, DnsLookupStatus.Unreachable, true)]
    [InlineData(DnsLookupStatus.TimedOut, DnsLookupStatus.NoData, false)]
    [InlineData(DnsLookupStatus.Refused, DnsLookupStatus.Refused, false)]
    public void A_check_was_not_made_where_no_name_server_answered_at_all(DnsLookupStatus one, DnsLookupStatus other, bool notMade)
    {
        var discovery = new DiscoveryResult { Path = SignInPath.Manual, Reason = "", Lookups = [Lookup(one), Lookup(other)] };

        Assert.Equal(notMade, Build(Nothing with { Discovery = discovery }).CouldNotBeMade);

        static DnsLookup Lookup(DnsLookupStatus status) =>
            new() { Question = new(DnsName.Parse("_sip._tcp.example.test"), DnsRecordType.Srv), Status = status };
    }

    static CheckReport Build(WalkRecord record) => Sample.Evidence(record).ToReport();
}
