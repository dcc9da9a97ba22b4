using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Parley.Diagnostics;
using Parley.Fakes;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;
using Parley.Transport.Tests.Handshakes;

namespace Parley.Transport.Tests.Connections;

public sealed class LookBesideTests
{
    [Fact]
    public async Task A_sound_server_is_asked_three_times_and_nothing_is_said()
    {
        await using var server = TlsServer.Honest();

        var attempt = await new Gate().AttemptWithBesideAsync(server.Address);

        Assert.Equal(ConnectionOutcome.Secured, attempt.Outcome);
        Assert.Equal(TlsProbeAnswer.Spoken, attempt.Tolerance!.Tls12);
        Assert.Equal(4, server.Accepted);
        Assert.DoesNotContain(attempt.AllObservations, Besides);
    }

    [Fact]
    public async Task A_server_that_takes_everything_is_asked_a_bounded_number_of_times()
    {
        // After the first connection it answers every hello with the newest version, and with whatever suite comes first.
        await using var everything = RawTlsServer.Speaking(0x0303, refusing: null);
        await using var server = TlsServer.Honest();
        var gate = new Gate();
        await using var connection = await gate.ConnectAsync(server.Address);
        var attempt = connection.Attempt with { Request = connection.Attempt.Request with { Address = everything.Address } };

        var tolerance = await gate.LookBesideAsync(attempt);

        Assert.InRange(everything.Accepted, 1, 6);
        Assert.Null(tolerance!.BrokenSuite); // what nobody offered counts for nothing
    }

    [Fact]
    public async Task A_server_without_a_session_is_not_asked()
    {
        await using var server = LoopbackServer.Closing();

        var attempt = await new Gate().AttemptWithBesideAsync(server.Address);

        Assert.Null(attempt.Tolerance);
    }

    [Fact]
    public async Task The_limit_ends_the_questions_and_what_was_found_stands()
    {
        var time = new ManualTime();
        await using var server = TlsServer.Honest();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var silent = new LoopbackServer(async (stream, token) =>
        {
            await RawTlsServer.ReadHelloAsync(stream, token);
            asked.TrySetResult();
            await LoopbackServer.DrainAsync(stream, token);
        });
        await using var connection = await new Gate().ConnectAsync(server.Address);
        var attempt = connection.Attempt with { Request = connection.Attempt.Request with { Address = silent.Address } };

        var looking = new Gate { Time = time }.LookBesideAsync(attempt);
        await asked.Task;
        await time.ExpireAsync(Gate.Limits.Beside);
        var tolerance = await looking;

        Assert.Equal(TlsProbeAnswer.Silent, tolerance!.Tls12);
        Assert.DoesNotContain((attempt with { Tolerance = tolerance }).AllObservations, Besides);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12 | SslProtocols.Tls13, "transport.staple.missing", Severity.Warning)]
    [InlineData(SslProtocols.Tls13, "transport.staple.not-seen", Severity.Note)]
    public async Task A_certificate_that_demands_an_answer_gets_one_or_is_told(SslProtocols versions, string code, Severity severity)
    {
        var leaf = TestAuthority.Shared.Issue("example.test", adjust: request =>
            request.CertificateExtensions.Add(new X509Extension("1.3.6.1.5.5.7.1.24", [0x30, 3, 2, 1, 5], critical: false)));
        await using var server = TlsServer.Start(
            leaf, [TestAuthority.Shared.Intermediate], options => options.EnabledSslProtocols = versions);

        var attempt = await new Gate().AttemptWithBesideAsync(server.Address);

        var found = Assert.Single(attempt.AllObservations, found => found.Finding.Code.StartsWith("transport.staple.", StringComparison.Ordinal));
        Assert.Equal((code, severity), (found.Finding.Code, found.Severity));
    }

    [Theory]
    [InlineData(new byte[] { 0x30, 3, 2, 1, 17 })] // another feature
    [InlineData(new byte[] { 0x30, 9, 2, 1, 5 })] // cut off
    [InlineData(new byte[] { 5, 0 })]
    [InlineData(new byte[0])]
    public void Other_features_and_nonsense_demand_nothing(byte[] features)
    {
        using var leaf = TestAuthority.Shared.Issue("example.test", adjust: request =>
            request.CertificateExtensions.Add(new X509Extension("1.3.6.1.5.5.7.1.24", features, critical: false)));

        Assert.False(TestAuthority.Parsed(leaf).DemandsStaple);
    }

    [Fact]
    public void The_answer_and_the_exchange_are_read_from_the_servers_flight()
    {
        var tap = new TlsTap();

        tap.FeedReceived(TlsBytes.Record(22,
        [
            .. TlsBytes.Message(2, TlsBytes.ServerHello(0x0303, 0xC02F)), .. TlsBytes.Message(22, TlsBytes.Status(1, 2, 3)),
            .. TlsBytes.Message(12, 3, 0, 0x19, 1, 4), .. TlsBytes.Message(14),
        ]));

        Assert.Equal([1, 2, 3], tap.Staple!.Value.ToArray());
        Assert.Equal((0x19, null), (tap.Group, tap.PrimeBits));
    }

    [Theory]
    [InlineData(0x009E, new byte[] { 0, 3, 0, 0x0F, 1 }, null, 12)] // leading zeros do not count
    [InlineData(0x009E, new byte[] { 0, 0 }, null, 0)]
    [InlineData(0x009E, new byte[] { 0, 9, 1 }, null, null)]
    [InlineData(0xC02F, new byte[] { 1, 0, 0x19 }, null, null)] // no named curve
    [InlineData(0x002F, new byte[] { 0, 1, 1 }, null, null)] // RSA has no exchange to be read
    public void An_exchange_is_read_by_its_suite(int suite, byte[] body, int? group, int? bits)
    {
        var read = KeyExchangeMessage.TryParse(body, (ushort)suite, out var exchange, out _);

        Assert.Equal((group, bits), exchange);
        Assert.Equal(bits is not null, read);
    }

    static bool Besides(Observation found) => found.Finding.Code.StartsWith("transport.", StringComparison.Ordinal);
}
