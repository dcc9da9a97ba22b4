using System.Collections.Immutable;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Lab.Pki;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Walk;

/// <summary>The whole line against servers on loopback.</summary>
public sealed class SignInLineTests
{
    const string Features = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='x' version='1.0'>"
        + "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms></stream:features>";

    [Fact]
    public async Task A_sound_deployment_is_walked_from_the_records_to_what_the_configuration_names()
    {
        await using var cucm = UserData();
        await using var configuration = Configuration();
        await using var voicemail = Web("cuc1.example.test");
        await using var xmpp = Xmpp();
        var world = World(cucm, xmpp).Map("cucm1.example.test", 6972, configuration.Address).Map("cuc1.example.test", 443, voicemail.Address);
        var log = new WalkLog();

        await WalkAsync(world, log);

        Assert.Equal(SignInPath(log), Discovery.Paths.SignInPath.Inside);
        Assert.All(log.Steps, step => Assert.Equal((step.Name, StepStatus.Passed), (step.Name, step.Status)));
        Assert.Equal(
            [
                $"Configuration cucm1.example.test:6972",
                $"Messaging (direct TLS) imp1.example.test:{xmpp.Address.Port}",
                $"User data cucm1.example.test:{cucm.Address.Port}",
                "Voicemail cuc1.example.test:443",
            ],
            log.Visits.Select(visit => $"{ServiceCatalogue.Of(visit.Target.Role).Title} {visit.Target.Node}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(log.Visits.SelectMany(visit => visit.AllObservations), observation => observation.Severity > Severity.Note);
    }

    [Fact]
    public async Task Steps_are_told_in_their_order_with_their_times()
    {
        await using var cucm = UserData();
        await using var configuration = Configuration();
        await using var voicemail = Web("cuc1.example.test");
        var world = World(cucm).Map("cucm1.example.test", 6972, configuration.Address).Map("cuc1.example.test", 443, voicemail.Address);
        var log = new WalkLog();

        await WalkAsync(world, log);

        string[] expected =
        [
            "Find services",
            $"User data cucm1.example.test:{cucm.Address.Port}",
            "Read user data",
            "Configuration cucm1.example.test:6972",
            "Read configuration",
            "Voicemail cuc1.example.test:443",
        ];
        Assert.Equal(expected, log.Started);
        Assert.Equal(expected, log.Steps.Select(step => step.Name));
        Assert.Equal(log.Steps.Select(step => step.Started).Order(), log.Steps.Select(step => step.Started));
        Assert.All(log.Steps.Zip(log.Steps.Skip(1)), pair => Assert.True(pair.First.Started + pair.First.Elapsed <= pair.Second.Started));
    }

    [Fact]
    public async Task A_failure_ends_its_own_branch_only()
    {
        await using var cucm = new TlsServer(TestPki.Chain("cucm1.example.test"), (_, _) => Task.CompletedTask);
        await using var xmpp = Xmpp();
        var world = World(cucm, xmpp);
        var log = new WalkLog();

        await WalkAsync(world, log);

        Assert.Equal(StepStatus.Failed, log.Step($"User data cucm1.example.test:{cucm.Address.Port}").Status);
        Assert.Equal((StepStatus.CouldNotTell, "no node gave user data"), Status(log, "Read user data"));
        Assert.Equal((StepStatus.CouldNotTell, "no node gave user data"), Status(log, "Read configuration"));
        Assert.Equal((StepStatus.Passed, "offers PLAIN"), Status(log, $"Messaging (direct TLS) imp1.example.test:{xmpp.Address.Port}"));
    }

    [Fact]
    public async Task Without_user_data_in_DNS_its_branch_does_not_apply()
    {
        await using var xmpp = Xmpp();
        var log = new WalkLog();

        await WalkAsync(World(userData: null, xmpp), log);

        Assert.Equal((StepStatus.NotApplicable, "no user-data service is announced"), Status(log, "Read user data"));
        Assert.Single(log.Visits);
    }

    [Fact]
    public async Task A_domain_without_anything_is_walked_to_its_end()
    {
        var log = new WalkLog();

        await WalkAsync(new ClientWorld(), log);

        Assert.Equal(StepStatus.Failed, log.Step("Find services").Status);
        Assert.Empty(log.Visits);
        Assert.NotNull(log.Discovery);
    }

    [Fact]
    public async Task Only_the_services_asked_for_are_visited()
    {
        await using var cucm = UserData();
        await using var xmpp = Xmpp();
        var log = new WalkLog();

        await WalkAsync(World(cucm, xmpp), log, ServiceRole.XmppDirectTls);

        Assert.Equal([ServiceRole.XmppDirectTls], log.Visits.Select(visit => visit.Target.Role));
        Assert.Equal((StepStatus.NotApplicable, "no service that was asked for is configured there"), Status(log, "Read user data"));
        Assert.Equal(0, cucm.Sessions);
    }

    [Fact]
    public async Task User_data_is_read_all_the_same_where_it_leads_to_a_service_asked_for()
    {
        await using var cucm = UserData();
        await using var configuration = Configuration();
        await using var voicemail = Web("cuc1.example.test");
        await using var xmpp = Xmpp();
        var world = World(cucm, xmpp).Map("cucm1.example.test", 6972, configuration.Address).Map("cuc1.example.test", 443, voicemail.Address);
        var log = new WalkLog();

        await WalkAsync(world, log, ServiceRole.Voicemail);

        Assert.Equal(
            [ServiceRole.UserData, ServiceRole.Configuration, ServiceRole.Voicemail],
            log.Visits.Select(visit => visit.Target.Role).Order());
        Assert.Equal(0, xmpp.Sessions);
    }

    [Fact]
    public async Task A_node_is_visited_once_however_many_records_name_it()
    {
        await using var sip = TlsServer.Answering(TestPki.Chain("sip1.example.test", new LabName.Dns("example.test")), "SIP/2.0 200 OK\r\n\r\n");
        var world = new ClientWorld();
        world.Dns.Host("sip1.example.test", "127.0.0.1")
            .Srv("_sips._tcp.example.test", (0, sip.Address.Port, "sip1.example.test"))
            .Srv("_sip._tls.example.test", (0, sip.Address.Port, "sip1.example.test"));
        var log = new WalkLog();

        await WalkAsync(world, log);

        Assert.Equal("sip1.example.test", Assert.Single(log.Visits).Target.Host);
        Assert.Equal(1, sip.Sessions);
    }

    [Theory]
    [InlineData("a\\032b.example.test")]
    [InlineData("a/b.example.test")]
    [InlineData("\\000.example.test")]
    public async Task A_record_with_an_odd_target_does_not_stop_the_walk(string target)
    {
        await using var xmpp = Xmpp();
        var world = World(userData: null, xmpp);
        world.Dns.Host(target, "127.0.0.1").Srv("_cisco-uds._tcp.example.test", (0, xmpp.Address.Port, target));
        var log = new WalkLog();

        await WalkAsync(world, log);

        Assert.Equal([false, true], log.Visits.Select(visit => visit.Connections.Any()).Order());
        Assert.Contains(log.Visits.SelectMany(visit => visit.AllObservations), observation => observation.Finding.Code == "client.node.no-address");
    }

    [Fact]
    public async Task Cancellation_ends_the_walk_at_once_and_leaves_what_was_recorded()
    {
        await using var silent = TlsServer.Silent(TestPki.Chain("cucm1.example.test"));
        await using var xmpp = Xmpp();
        using var cancel = new CancellationTokenSource();
        var visited = new TaskCompletionSource();
        var log = new WalkLog { WhenVisited = _ => visited.TrySetResult() };

        var walking = WalkAsync(World(silent, xmpp), log, cancel.Token);
        await Task.WhenAll(visited.Task, silent.Asked);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => walking);
        Assert.NotNull(log.Discovery);
        Assert.Equal("imp1.example.test", Assert.Single(log.Visits).Target.Host);
        Assert.Equal((StepStatus.CouldNotTell, "cut short"), Status(log, $"User data cucm1.example.test:{silent.Address.Port}"));
        Assert.Equal(log.Started.Order(StringComparer.Ordinal), log.Steps.Select(step => step.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_walk_that_is_cancelled_before_it_begins_asks_nobody()
    {
        var world = new ClientWorld();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WalkAsync(world, new(), new CancellationToken(canceled: true)));

        Assert.Empty(world.Dns.Questions);
    }

    [Fact]
    public async Task What_is_announced_outside_alone_is_visited_too()
    {
        await using var xmpp = Xmpp();
        await using var edge = Web("edge1.example.test");
        var outside = new ScriptedResolver();
        outside.Host("edge1.example.test", "127.0.0.1").Host("imp1.example.test", "127.0.0.1").Host("example.test", "127.0.0.1")
            .Srv("_collab-edge._tls.example.test", (0, edge.Address.Port, "edge1.example.test"))
            .Srv("_xmpps-client._tcp.example.test", (0, xmpp.Address.Port, "imp1.example.test"))
            .Srv("_ldaps._tcp.example.test", (0, edge.Address.Port, "edge1.example.test"));
        var log = new WalkLog();

        Assert.True(UserAddress.TryParse("alice@example.test", out var address, out _));
        await new SignInLine(World(userData: null, xmpp).Environment with { OutsideResolver = outside }).WalkAsync(new() { Address = address }, log);

        Assert.Equal((Discovery.Paths.SignInPath.OpenXmpp, Discovery.Paths.SignInPath.Edge), (log.Discovery?.Path, log.Outside?.Path));
        // Messaging is visited once, and a directory that leaks not at all.
        Assert.Equal(
            [(ServiceRole.Edge, "_collab-edge._tls.example.test from outside"), (ServiceRole.XmppDirectTls, "_xmpps-client._tcp.example.test")],
            log.Visits.Select(visit => (visit.Target.Role, visit.Target.Source)).Order());
        Assert.Equal(1, xmpp.Sessions);
    }

    [Fact]
    public async Task With_a_decider_that_stops_no_untrusted_server_hears_a_word()
    {
        await using var cucm = TlsServer.Silent(TestPki.UntrustedChain("cucm1.example.test"));
        await using var xmpp = TlsServer.Silent(TestPki.UntrustedChain("imp1.example.test"));
        await using var hostMeta = TlsServer.Silent(TestPki.UntrustedChain("example.test"));
        var world = World(cucm, xmpp).Map("example.test", 443, hostMeta.Address);
        world.Decision = TrustDecision.Stop;

        await WalkAsync(world, new());
        await Task.WhenAll(cucm.ConnectionsEndedAsync(), xmpp.ConnectionsEndedAsync(), hostMeta.ConnectionsEndedAsync());

        Assert.Equal((1, 1, 2), (cucm.Sessions, xmpp.Sessions, hostMeta.Sessions));
        Assert.Empty(cucm.Received);
        Assert.Empty(xmpp.Received);
        Assert.Empty(hostMeta.Received);
    }

    static ClientWorld World(TlsServer? userData, TlsServer? xmpp = null)
    {
        var world = new ClientWorld { Decision = TrustDecision.ProceedForDiagnosis };
        world.Dns.Host("cucm1.example.test", "127.0.0.1").Host("imp1.example.test", "127.0.0.1");
        if (userData is not null)
            world.Dns.Srv("_cisco-uds._tcp.example.test", (0, userData.Address.Port, "cucm1.example.test"));
        if (xmpp is not null)
            world.Dns.Srv("_xmpps-client._tcp.example.test", (0, xmpp.Address.Port, "imp1.example.test"));
        return world;
    }

    static TlsServer UserData() => TlsServer.Web(TestPki.Chain("cucm1.example.test"), new Dictionary<string, HttpReply>
    {
        ["/cucm-uds/version"] = new("<versionInformation/>"),
        ["/cucm-uds/clusterUser?username=alice"] = new("<clusterUser><result found=\"true\"/></clusterUser>"),
        ["/cucm-uds/servers"] = new("<servers><server>cucm1.example.test</server></servers>"),
    });

    static TlsServer Configuration() => TlsServer.Web(TestPki.Chain("cucm1.example.test"), new Dictionary<string, HttpReply>
    {
        ["/SPDefault.cnf.xml"] = new(
            "<ServiceProfile><Voicemail><Primary><Address>cuc1.example.test</Address></Primary></Voicemail></ServiceProfile>"),
        ["/jabber-config.xml"] = new("<config version=\"1.0\"/>"),
    });

    static TlsServer Web(string host) => TlsServer.Web(
        TestPki.Chain(host), new Dictionary<string, HttpReply> { ["/"] = new("<page/>"), ["/vmrest/version"] = new("", "401 Unauthorized") });

    static TlsServer Xmpp() => TlsServer.Answering(TestPki.Chain("imp1.example.test", new LabName.Dns("example.test")), Features);

    static Task WalkAsync(ClientWorld world, WalkLog log, params ImmutableArray<ServiceRole> only) =>
        WalkAsync(world, log, CancellationToken.None, only);

    static Task WalkAsync(ClientWorld world, WalkLog log, CancellationToken cancellationToken, params ImmutableArray<ServiceRole> only)
    {
        Assert.True(UserAddress.TryParse("alice@example.test", out var address, out _));
        return new SignInLine(world.Environment).WalkAsync(new() { Address = address, Only = [.. only] }, log, cancellationToken);
    }

    static Discovery.Paths.SignInPath? SignInPath(WalkLog log) => log.Discovery?.Path;

    static (StepStatus, string) Status(WalkLog log, string name) => log.Step(name) is var step ? (step.Status, step.Summary) : default;
}
