using System.Net;
using Parley.Certificates.Identity;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Fakes;
using Parley.Lab.Pki;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Visits;

public sealed class NodeVisitorTests
{
    const string Host = "node.example.test";
    static readonly Dictionary<string, HttpReply> Page = new() { ["/"] = new("<page/>") };

    [Fact]
    public async Task A_sound_node_is_secured_and_greeted()
    {
        await using var server = TlsServer.Web(TestPki.Chain(Host), Page);
        var world = new ClientWorld();
        world.Dns.Host(Host, "127.0.0.1");

        var visit = await VisitAsync(world, Target(server));

        var connection = Assert.Single(visit.Connections);
        Assert.Equal(ConnectionOutcome.Secured, connection.Outcome);
        Assert.Equal((true, "HTTP 200"), (connection.Greeting!.Understood, connection.Greeting.Summary));
        Assert.DoesNotContain(visit.AllObservations, observation => observation.Severity > Diagnostics.Severity.Note);
        Assert.Equal(["node.example.test AAAA", "node.example.test A"], visit.Lookups.Select(lookup => lookup.Question.ToString()));
    }

    [Fact]
    public async Task An_address_literal_is_not_looked_up()
    {
        await using var server = TlsServer.Web(TestPki.Chain("127.0.0.1", new LabName.Ip(IPAddress.Loopback)), Page);
        var world = new ClientWorld();

        var visit = await VisitAsync(world, Target(server) with { Host = "127.0.0.1" });

        var connection = Assert.Single(visit.Connections);
        Assert.Equal(ConnectionOutcome.Secured, connection.Outcome);
        Assert.Null(connection.Attempt.Request.ServerName);
        Assert.Empty(world.Dns.Questions);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("10.1")]
    public async Task A_number_is_a_name_and_no_address(string host)
    {
        var world = new ClientWorld();

        var visit = await VisitAsync(world, Target(8443) with { Host = host });

        Assert.Empty(visit.Connections);
        Assert.Equal("client.node.no-address", Assert.Single(visit.AllObservations).Finding.Code);
    }

    [Fact]
    public async Task Addresses_that_are_known_are_not_looked_up_again()
    {
        await using var server = TlsServer.Web(TestPki.Chain(Host), Page);
        var world = new ClientWorld();

        var visit = await VisitAsync(world, Target(server) with { Addresses = [IPAddress.Loopback] });

        Assert.Equal(ConnectionOutcome.Secured, Assert.Single(visit.Connections).Outcome);
        Assert.Empty(world.Dns.Questions);
    }

    [Fact]
    public async Task A_mapped_name_is_dialled_elsewhere_and_proves_its_own_name()
    {
        await using var server = TlsServer.Web(TestPki.Chain(Host), Page);
        var world = new ClientWorld().Map(Host, 8443, server.Address);

        var visit = await VisitAsync(world, Target(8443) with { Addresses = [IPAddress.Parse("192.0.2.1")] });

        var connection = Assert.Single(visit.Connections);
        Assert.Equal(ConnectionOutcome.Secured, connection.Outcome);
        Assert.Equal((server.Address, Host), (connection.Attempt.Request.Address, connection.Attempt.Request.ServerName));
        Assert.Empty(world.Dns.Questions);
    }

    [Fact]
    public async Task A_node_without_an_address_is_told_with_what_names_it()
    {
        var visit = await VisitAsync(new ClientWorld(), Target(8443));

        var observation = Assert.Single(visit.AllObservations);
        Assert.Equal(("client.node.no-address", Host), (observation.Finding.Code, observation.Subject));
        Assert.Equal("a test names node.example.test, but DNS gives no A or AAAA record for it "
            + "(node.example.test AAAA: NameDoesNotExist, node.example.test A: NameDoesNotExist).", observation.Cause);
        Assert.Equal(2, visit.Lookups.Length);
    }

    [Fact]
    public async Task Where_the_question_failed_nothing_is_said_about_the_host()
    {
        var world = new ClientWorld();
        world.Dns.Fail(Host, DnsRecordType.A, DnsLookupStatus.ServerFailure);

        var visit = await VisitAsync(world, Target(8443));

        Assert.Equal("dns.lookup.server-failure", Assert.Single(visit.AllObservations).Finding.Code);
    }

    [Theory]
    [InlineData("a b.example.test")]
    [InlineData("a/b.example.test")]
    [InlineData("a\\032b.example.test")]
    [InlineData("user@example.test")]
    [InlineData("")]
    public async Task What_cannot_be_a_host_is_not_connected_to(string host)
    {
        await using var server = TlsServer.Web(TestPki.Chain(Host), Page);

        var visit = await VisitAsync(new ClientWorld(), Target(server) with { Host = host, Addresses = [IPAddress.Loopback] });

        Assert.Empty(visit.Connections);
        Assert.Equal("client.node.no-address", Assert.Single(visit.AllObservations).Finding.Code);
        Assert.Equal(0, server.Sessions);
    }

    [Fact]
    public async Task A_flood_of_addresses_is_cut()
    {
        var world = new ClientWorld();
        world.Dns.Host(Host, [.. Enumerable.Range(1, 50).SelectMany(i => new[] { $"192.0.2.{i}", $"2001:db8::{i}", $"192.0.2.{i}" })]);
        using var visitor = world.Visitor();

        var location = await visitor.LocateAsync(Target(443), CancellationToken.None);

        Assert.Equal(2 * HostLocator.MaximumAddressesPerFamily, location.Addresses.Length);
        Assert.Equal(location.Addresses.Distinct(), location.Addresses);
    }

    [Fact]
    public async Task No_more_connections_are_open_at_a_time_than_allowed()
    {
        const int most = 2;
        var (active, peak) = (0, 0);
        var together = new TaskCompletionSource();
        await using var server = new TlsServer(TestPki.Chain(Host), async (stream, token) =>
        {
            var now = Interlocked.Increment(ref active);
            InterlockedMax(ref peak, now);
            if (now == most)
                together.TrySetResult();
            await together.Task.WaitAsync(token); // that many are open side by side
            Interlocked.Decrement(ref active); // before the client can know that its turn is over
            await HttpReply.ServeAsync(stream, Page, token);
        });
        var world = new ClientWorld { MaximumConnections = most };
        world.Dns.Host(Host, "127.0.0.1");
        using var visitor = world.Visitor();

        var visits = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.VisitAsync(Target(server), CancellationToken.None)));

        Assert.All(visits, visit => Assert.Equal("HTTP 200", Assert.Single(visit.Connections).Greeting!.Summary));
        Assert.Equal(most, peak);
    }

    public static TheoryData<ServiceRole> Roles => [ServiceRole.Photos, ServiceRole.XmppDirectTls, ServiceRole.Ldaps, ServiceRole.Sip];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_service_that_never_answers_is_an_unexpected_answer_after_the_limit(ServiceRole role)
    {
        var time = new ManualTime();
        await using var server = TlsServer.Silent(TestPki.Chain(Host, new LabName.Dns(ClientWorld.Domain)));
        var world = new ClientWorld { Time = time };
        world.Dns.Host(Host, "127.0.0.1");

        var visiting = VisitAsync(world, Target(server) with { Role = role });
        await server.Asked;
        await time.ExpireAsync(world.Environment.GreetingTimeout);
        var visit = await visiting;

        var observation = Assert.Single(visit.AllObservations);
        Assert.Equal(("client.service.unexpected-answer", "nothing within 5 s"), (observation.Finding.Code, observation["answer"]));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task The_callers_cancel_ends_a_visit_at_once(ServiceRole role)
    {
        await using var server = TlsServer.Silent(TestPki.Chain(Host, new LabName.Dns(ClientWorld.Domain)));
        var world = new ClientWorld();
        world.Dns.Host(Host, "127.0.0.1");
        using var cancel = new CancellationTokenSource();

        var visiting = VisitAsync(world, Target(server) with { Role = role }, cancel.Token);
        await server.Asked;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => visiting);
    }

    [Fact]
    public async Task What_was_known_of_a_node_when_the_visit_was_cut_short_is_kept()
    {
        await using var server = TlsServer.Web(TestPki.Chain(Host), Page);
        await using var silent = TlsServer.Silent(TestPki.Chain(Host), new(IPAddress.Parse("127.0.0.2"), server.Address.Port));
        var world = new ClientWorld { MaximumConnections = 1 }; // one after the other
        using var cancel = new CancellationTokenSource();

        var visiting = VisitAsync(
            world, Target(server) with { Addresses = [IPAddress.Loopback, silent.Address.Address] }, cancel.Token);
        await silent.Asked;
        await cancel.CancelAsync();
        var visit = await visiting;

        Assert.True(visit.CutShort);
        Assert.Equal(server.Address, Assert.Single(visit.Connections).Attempt.Request.Address);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Nothing_is_sent_to_a_server_that_is_not_trusted(ServiceRole role)
    {
        await using var server = TlsServer.Silent(TestPki.UntrustedChain(Host));
        var world = new ClientWorld { Decision = TrustDecision.Stop };
        world.Dns.Host(Host, "127.0.0.1");

        var visit = await VisitAsync(world, Target(server) with { Role = role });
        await server.FirstSession;
        await server.ConnectionsEndedAsync();

        var connection = Assert.Single(visit.Connections);
        Assert.Equal(ConnectionOutcome.Untrusted, connection.Outcome);
        Assert.Null(connection.Greeting);
        Assert.Single(world.Asked);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task For_diagnosis_the_first_question_is_asked_all_the_same()
    {
        await using var server = TlsServer.Web(TestPki.UntrustedChain(Host), Page);
        var world = new ClientWorld { Decision = TrustDecision.ProceedForDiagnosis };
        world.Dns.Host(Host, "127.0.0.1");

        var visit = await VisitAsync(world, Target(server));

        var connection = Assert.Single(visit.Connections);
        Assert.Equal((ConnectionOutcome.Untrusted, true), (connection.Outcome, connection.Greeting!.Understood));
        Assert.NotEmpty(server.Received);
    }

    [Fact]
    public async Task A_server_that_closes_instead_of_answering_gives_an_unexpected_answer()
    {
        await using var server = new TlsServer(TestPki.Chain(Host), (_, _) => Task.CompletedTask);
        var world = new ClientWorld();
        world.Dns.Host(Host, "127.0.0.1");

        var visit = await VisitAsync(world, Target(server));

        Assert.Equal("client.service.unexpected-answer", Assert.Single(visit.AllObservations).Finding.Code);
    }

    [Theory]
    [InlineData("503 Service Unavailable", false)]
    [InlineData("500 Internal Server Error", false)]
    [InlineData("404 Not Found", true)]
    [InlineData("401 Unauthorized", true)]
    [InlineData("302 Found", true)]
    public async Task Any_answer_below_500_shows_that_a_web_service_is_there(string status, bool understood)
    {
        await using var server = TlsServer.Web(TestPki.Chain(Host), new Dictionary<string, HttpReply> { ["/"] = new("", status) });
        var world = new ClientWorld();
        world.Dns.Host(Host, "127.0.0.1");

        var visit = await VisitAsync(world, Target(server));

        Assert.Equal(understood, Assert.Single(visit.Connections).Greeting!.Understood);
        Assert.Equal(understood ? [] : ["client.service.unexpected-answer"], visit.AllObservations.Select(observation => observation.Finding.Code));
    }

    static async Task<NodeVisit> VisitAsync(ClientWorld world, ServiceTarget target, CancellationToken cancellationToken = default)
    {
        using var visitor = world.Visitor();
        return await visitor.VisitAsync(target, cancellationToken);
    }

    static ServiceTarget Target(TlsServer server) => Target(server.Address.Port);

    static ServiceTarget Target(int port) => new()
    {
        Role = ServiceRole.Photos, Source = "a test", Host = Host, Port = port, Origin = ReferenceOrigin.Configuration,
    };

    static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
            Interlocked.CompareExchange(ref target, value, seen);
    }
}
