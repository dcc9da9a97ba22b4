using System.Net;
using System.Text;
using Parley.Certificates.Identity;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Discovery.Web;
using Parley.Fakes;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Web;

public sealed class GateWebReaderTests
{
    const string Path = "/.well-known/host-meta";
    static readonly Dictionary<string, HttpReply> Pages = new() { [Path] = new("<XRD/>") };

    [Fact]
    public async Task Reads_a_document_of_a_trusted_server()
    {
        await using var server = TlsServer.Web(TestPki.Chain(ClientWorld.Domain), Pages);
        var world = new ClientWorld().Map(ClientWorld.Domain, 443, server.Address);

        var answer = await GetAsync(world);

        Assert.Equal((WebOutcome.Answered, "<XRD/>"), (answer.Outcome, Encoding.UTF8.GetString(answer.Body.Span)));
    }

    [Fact]
    public async Task Documents_wait_for_their_turn_among_all_connections()
    {
        var (active, peak) = (0, 0);
        await using var server = new TlsServer(TestPki.Chain(ClientWorld.Domain), async (stream, token) =>
        {
            peak = Math.Max(peak, Interlocked.Increment(ref active));
            await Task.Yield();
            Interlocked.Decrement(ref active); // before the client can know that its turn is over
            await HttpReply.ServeAsync(stream, Pages, token);
        });
        var world = new ClientWorld { MaximumConnections = 1 }.Map(ClientWorld.Domain, 443, server.Address);
        using var visitor = world.Visitor();
        using var visiting = new CancellationTokenSource();
        await using var silent = TlsServer.Silent(TestPki.Chain("silent.example.test"));
        var held = visitor.VisitAsync(Silent(silent), visiting.Token);
        await silent.Asked;

        var reading = Enumerable.Range(0, 4)
            .Select(_ => world.Reader(visitor).GetAsync(new($"https://{ClientWorld.Domain}{Path}"), CancellationToken.None)).ToArray();
        Assert.Equal(0, server.Sessions);
        await visiting.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);

        Assert.All(await Task.WhenAll(reading), answer => Assert.Equal(WebOutcome.Answered, answer.Outcome));
        Assert.Equal(1, peak);

        static ServiceTarget Silent(TlsServer silent) => new()
        {
            Role = ServiceRole.Photos, Source = "a test", Host = "silent.example.test", Port = silent.Address.Port,
            Origin = ReferenceOrigin.SrvTarget, Addresses = [IPAddress.Loopback],
        };
    }

    [Theory]
    [InlineData(TrustDecision.Stop)]
    [InlineData(TrustDecision.ProceedForDiagnosis)]
    public async Task What_only_counts_when_trusted_is_not_asked_of_anybody_else(TrustDecision decision)
    {
        await using var server = TlsServer.Web(TestPki.UntrustedChain(ClientWorld.Domain), Pages);
        var world = new ClientWorld { Decision = decision }.Map(ClientWorld.Domain, 443, server.Address);

        var answer = await GetAsync(world);
        await server.ConnectionsEndedAsync();

        Assert.Equal((WebOutcome.Untrusted, "the certificate of example.test is not trusted"), (answer.Outcome, answer.Detail));
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Whom_a_person_trusts_is_asked()
    {
        await using var server = TlsServer.Web(TestPki.UntrustedChain(ClientWorld.Domain), Pages);
        var world = new ClientWorld { Decision = TrustDecision.Proceed }.Map(ClientWorld.Domain, 443, server.Address);

        Assert.Equal(WebOutcome.Answered, (await GetAsync(world)).Outcome);
    }

    [Theory]
    [InlineData(TrustDecision.ProceedForDiagnosis, false)]
    [InlineData(TrustDecision.Proceed, true)]
    public async Task A_document_says_whether_it_came_over_a_trusted_connection(TrustDecision decision, bool trusted)
    {
        await using var server = TlsServer.Web(TestPki.UntrustedChain("node.example.test"), Pages);
        var world = new ClientWorld { Decision = decision }.Map("node.example.test", 8443, server.Address);
        using var visitor = world.Visitor();

        var (answer, isTrusted) = await world.Reader(visitor).ReadAsync(Node, Path, CancellationToken.None);

        Assert.Equal((WebOutcome.Answered, trusted), (answer.Outcome, isTrusted));
    }

    [Fact]
    public async Task A_host_without_an_address_is_no_address()
    {
        Assert.Equal(WebOutcome.NoAddress, (await GetAsync(new ClientWorld())).Outcome);
    }

    [Fact]
    public async Task The_next_address_is_asked_where_one_does_not_answer()
    {
        await using var server = TlsServer.Web(TestPki.Chain("node.example.test"), Pages);
        var world = new ClientWorld();
        using var visitor = world.Visitor();
        var target = Node with { Port = server.Address.Port, Addresses = [IPAddress.Parse("127.0.0.3"), IPAddress.Loopback] };

        var (answer, _) = await world.Reader(visitor).ReadAsync(target, Path, CancellationToken.None);

        Assert.Equal(WebOutcome.Answered, answer.Outcome);
    }

    [Fact]
    public async Task A_server_that_nobody_can_reach_is_unreachable()
    {
        var world = new ClientWorld();
        using var visitor = world.Visitor();
        var server = TlsServer.Web(TestPki.Chain("node.example.test"), Pages);
        await server.DisposeAsync(); // its port is free again
        var target = Node with { Port = server.Address.Port, Addresses = [IPAddress.Loopback] };

        var (answer, trusted) = await world.Reader(visitor).ReadAsync(target, Path, CancellationToken.None);

        Assert.Equal((WebOutcome.Unreachable, false), (answer.Outcome, trusted));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")]
    public async Task An_answer_that_does_not_come_to_its_end_is_a_time_out(string beginning)
    {
        var time = new ManualTime();
        await using var server = TlsServer.StuckAfter(TestPki.Chain(ClientWorld.Domain), beginning);
        var world = new ClientWorld { Time = time }.Map(ClientWorld.Domain, 443, server.Address);

        var reading = GetAsync(world);
        await server.Asked;
        await time.ExpireAsync(world.Environment.DocumentTimeout);

        Assert.Equal(WebOutcome.TimedOut, (await reading).Outcome);
    }

    [Fact]
    public async Task The_callers_cancel_is_no_outcome()
    {
        await using var server = TlsServer.StuckAfter(TestPki.Chain(ClientWorld.Domain), "");
        var world = new ClientWorld().Map(ClientWorld.Domain, 443, server.Address);
        using var cancel = new CancellationTokenSource();

        var reading = GetAsync(world, cancel.Token);
        await server.Asked;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task Discovery_gets_small_documents_only()
    {
        var large = new Dictionary<string, HttpReply> { [Path] = new(new string('x', WebAnswer.MaximumBodyOctets + 1)) };
        await using var server = TlsServer.Web(TestPki.Chain(ClientWorld.Domain), large);
        var world = new ClientWorld().Map(ClientWorld.Domain, 443, server.Address);

        var answer = await GetAsync(world);

        Assert.Equal((WebOutcome.TooLarge, 0), (answer.Outcome, answer.Body.Length));
    }

    static ServiceTarget Node { get; } = new()
    {
        Role = ServiceRole.UserData, Source = "a test", Host = "node.example.test", Port = 8443, Origin = ReferenceOrigin.SrvTarget,
    };

    static async Task<WebAnswer> GetAsync(ClientWorld world, CancellationToken cancellationToken = default)
    {
        using var visitor = world.Visitor();
        return await world.Reader(visitor).GetAsync(new($"https://{ClientWorld.Domain}{Path}"), cancellationToken);
    }
}
