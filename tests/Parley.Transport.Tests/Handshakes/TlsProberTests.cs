using System.Security.Authentication;
using System.Text;
using Parley.Fakes;
using Parley.Transport.Dialects;
using Parley.Transport.Handshakes;
using Parley.Transport.Tests.Connections;

namespace Parley.Transport.Tests.Handshakes;

public sealed class TlsProberTests
{
    static readonly SecurityDialect Direct = new SecurityDialect.DirectTls();

    [Fact]
    public async Task Says_what_an_honest_server_speaks_and_shows()
    {
        var leaf = TestAuthority.Shared.Issue("example.test");
        await using var server = TlsServer.Start(leaf, [TestAuthority.Shared.Intermediate]);

        var probe = await Prober().ProbeAsync(server.Address, "example.test", Direct);

        Assert.Equal([TlsVersion.Tls12, TlsVersion.Tls13], probe.Spoken);
        Assert.Equal(TlsProber.AllVersions, probe.Versions.Select(version => version.Version));
        Assert.Equal("protocol_version", probe.Versions[0].Alert?.Name);
        Assert.StartsWith("TLS_ECDHE_ECDSA_", probe.Versions[2].CipherSuite, StringComparison.Ordinal);
        Assert.Equal("TLS_AES_256_GCM_SHA384", probe.Versions[3].CipherSuite);
        Assert.Equal([leaf.RawData, TestAuthority.Shared.Intermediate.RawData], probe.Presented.Select(certificate => certificate.ToArray()));
    }

    [Fact]
    public async Task Has_no_certificates_from_a_server_of_TLS_13_alone()
    {
        await using var server = TlsServer.Honest(adjust: options => options.EnabledSslProtocols = SslProtocols.Tls13);

        var probe = await Prober().ProbeAsync(server.Address, "example.test", Direct);

        Assert.Equal([TlsVersion.Tls13], probe.Spoken);
        Assert.Empty(probe.Presented);
    }

    [Fact]
    public async Task Asks_for_the_name_and_the_application_protocol()
    {
        var asked = new System.Collections.Concurrent.ConcurrentBag<string>();
        await using var server = TlsServer.Honest(adjust: options =>
        {
            options.ApplicationProtocols = [new("xmpp-client")];
            var context = options.ServerCertificateContext!;
            options.ServerCertificateContext = null;
            options.ServerCertificateSelectionCallback = (_, name) =>
            {
                asked.Add(name ?? "");
                return context.TargetCertificate;
            };
        });

        var probe = await Prober().ProbeAsync(server.Address, "example.test", new SecurityDialect.DirectTls(["xmpp-client"]));

        Assert.Equal([TlsVersion.Tls12, TlsVersion.Tls13], probe.Spoken);
        Assert.All(asked, name => Assert.Equal("example.test", name));
    }

    [Fact]
    public async Task Goes_through_the_negotiation_that_the_service_asks_for()
    {
        await using var server = TlsServer.Start(
            TestAuthority.Shared.Issue("example.test"), [TestAuthority.Shared.Intermediate],
            before: async (stream, token) =>
            {
                await LoopbackServer.ReadSomeAsync(stream, token);
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes("<stream:stream version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'><stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>"), token);
                await LoopbackServer.ReadSomeAsync(stream, token);
                await stream.WriteAsync("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"u8.ToArray(), token);
            });

        var probe = await Prober().ProbeAsync(server.Address, "example.test", new SecurityDialect.XmppStartTls("example.test"));

        Assert.Equal([TlsVersion.Tls12, TlsVersion.Tls13], probe.Spoken);
    }

    [Fact]
    public async Task Does_not_ask_where_the_negotiation_fails()
    {
        await using var server = LoopbackServer.Answering("HTTP/1.1 400 Bad Request\r\n\r\n");

        var probe = await Prober().ProbeAsync(server.Address, null, new SecurityDialect.LdapStartTls());

        Assert.All(probe.Versions, version => Assert.Equal((TlsProbeAnswer.NotAsked, "OtherProtocol"), (version.Answer, version.Detail)));
    }

    [Fact]
    public async Task Notes_another_version_another_protocol_and_silence()
    {
        var time = new ManualTime();
        await using var older = RawTlsServer.Speaking(0x0301, refusing: null);
        await using var other = LoopbackServer.Answering("HTTP/1.1 400 Bad Request\r\n\r\n");
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var silent = new LoopbackServer(async (stream, token) =>
        {
            await RawTlsServer.ReadHelloAsync(stream, token);
            asked.SetResult();
            await LoopbackServer.DrainAsync(stream, token);
        });

        var chose = await Prober().ProbeAsync(older.Address, null, Direct, [TlsVersion.Tls12]);
        var spoke = await Prober().ProbeAsync(other.Address, null, Direct, [TlsVersion.Tls12]);
        var waiting = Prober(time).ProbeAsync(silent.Address, null, Direct, [TlsVersion.Tls12]);
        await asked.Task;
        await time.ExpireAsync(Gate.Limits.Probe);
        var waited = await waiting;

        Assert.Equal((TlsProbeAnswer.Refused, "chose TLS 1.0"), (chose.Versions[0].Answer, chose.Versions[0].Detail));
        Assert.Equal((TlsProbeAnswer.Refused, "answered in HTTP"), (spoke.Versions[0].Answer, spoke.Versions[0].Detail));
        Assert.Equal((TlsProbeAnswer.Silent, "no answer in time"), (waited.Versions[0].Answer, waited.Versions[0].Detail));
    }

    [Fact]
    public async Task Stops_reading_from_a_server_that_never_stops_talking()
    {
        await using var server = new LoopbackServer(async (stream, token) =>
        {
            await RawTlsServer.ReadHelloAsync(stream, token);
            while (true)
                await stream.WriteAsync(TlsBytes.Record(22, TlsBytes.Message(99, new byte[1000])), token);
        });

        var probe = await Prober().ProbeAsync(server.Address, null, Direct, [TlsVersion.Tls12]);

        Assert.Equal(TlsProbeAnswer.Closed, probe.Versions[0].Answer);
    }

    [Fact]
    public async Task Throws_when_the_caller_cancels()
    {
        await using var server = LoopbackServer.Silent();
        using var cancel = new CancellationTokenSource();

        var probing = Prober().ProbeAsync(server.Address, null, Direct, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await probing);
    }

    static TlsProber Prober(TimeProvider? time = null) => new(Gate.Limits, time ?? TimeProvider.System, new Random(7));
}
