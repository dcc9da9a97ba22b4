using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Tests.Connections;

public sealed class SecureConnectorTests
{
    [Fact]
    public async Task Secures_a_connection_to_an_honest_server()
    {
        await using var server = TlsServer.Honest(adjust: options => options.ApplicationProtocols = [new("xmpp-client")]);
        var gate = new Gate { Dialect = new SecurityDialect.DirectTls(["xmpp-client", "other"]) };

        await using var connection = await gate.ConnectAsync(server);

        var attempt = connection.Attempt;
        Assert.Equal((ConnectionOutcome.Secured, ConnectionStage.Established), (attempt.Outcome, attempt.Stage));
        Assert.Equal(TlsVersion.Tls13, attempt.Version);
        Assert.StartsWith("TLS_AES_", attempt.CipherSuite, StringComparison.Ordinal);
        Assert.Equal("xmpp-client", attempt.Alpn);
        Assert.Equal(ChainSource.Handshake, attempt.PresentedIn);
        Assert.True(attempt.Verdict!.Trusted);
        Assert.Empty(attempt.Observations);
        Assert.False(attempt.ClientCertificateRequested);
        Assert.Null(attempt.Probe);
        Assert.Empty(gate.Asked);
        Assert.True(connection.MayProceed);
        Assert.Equal(TlsServer.Greeting, await ReadAsync(connection.Stream, TlsServer.Greeting.Length));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, TlsVersion.Tls12)]
    [InlineData(SslProtocols.Tls13, TlsVersion.Tls13)]
    public async Task Speaks_the_one_version_that_a_server_has(SslProtocols only, TlsVersion version)
    {
        await using var server = TlsServer.Honest(adjust: options => options.EnabledSslProtocols = only);

        var attempt = await new Gate().AttemptAsync(server);

        Assert.Equal((ConnectionOutcome.Secured, version), (attempt.Outcome, attempt.Version));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Shows_the_chain_exactly_as_sent_in_the_order_sent(SslProtocols version)
    {
        var authority = TestAuthority.Shared;
        var leaf = authority.Issue("example.test");
        var stranger = authority.Issue("stranger.example.test");
        X509Certificate2[] others = [authority.Root, stranger, authority.Intermediate, leaf, authority.Root];
        await using var server = TlsServer.Start(leaf, others, options => options.EnabledSslProtocols = version);

        var attempt = await new Gate().AttemptAsync(server);

        Assert.Equal(
            [leaf.Thumbprint, .. others.Select(certificate => certificate.Thumbprint)],
            attempt.Presented.Select(certificate => Convert.ToHexString(SHA1.HashData(certificate.Span))));
        Assert.Contains(attempt.Verdict!.Observations, observation => observation.Finding.Code == "cert.chain.disordered");
    }

    [Theory]
    [InlineData("example.test", "example.test")]
    [InlineData("bücher.example", "bücher.example")] // sent as A-labels; the server's platform shows them so
    [InlineData("127.0.0.1", "")]
    [InlineData(null, "")]
    public async Task Sends_a_name_as_SNI_and_never_an_address(string? serverName, string received)
    {
        var seen = "nothing";
        await using var server = TlsServer.Honest(adjust: options =>
        {
            var context = options.ServerCertificateContext;
            options.ServerCertificateContext = null;
            options.ServerCertificateSelectionCallback = (_, name) =>
            {
                seen = name ?? "";
                return context!.TargetCertificate;
            };
        });

        await new Gate { ServerName = serverName }.AttemptAsync(server);

        Assert.Equal(received, seen);
    }

    [Fact]
    public async Task Sends_nothing_on_an_untrusted_connection_that_was_stopped()
    {
        var received = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = Untrusted(received);
        var gate = new Gate();

        await using (var connection = await gate.ConnectAsync(server))
        {
            Assert.Equal(ConnectionOutcome.Untrusted, connection.Attempt.Outcome);
            Assert.Equal(ConnectionStage.Established, connection.Attempt.Stage);
            Assert.Equal("cert.identity.mismatch", connection.Attempt.Detail);
            Assert.Same(connection.Attempt, Assert.Single(gate.Asked));
            Assert.False(connection.MayProceed);
            Assert.Throws<InvalidOperationException>(() => connection.Stream);
            Assert.Throws<InvalidOperationException>(() => connection.ServerEndPoint);
        }

        Assert.Equal(0, await received.Task);
    }

    [Theory]
    [InlineData(TrustDecision.Proceed)]
    [InlineData(TrustDecision.ProceedForDiagnosis)]
    public async Task Goes_on_with_an_untrusted_connection_by_decision(TrustDecision decision)
    {
        var received = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = Untrusted(received);

        await using (var connection = await new Gate { Decision = decision }.ConnectAsync(server))
        {
            Assert.Equal(ConnectionOutcome.Untrusted, connection.Attempt.Outcome);
            await connection.Stream.WriteAsync("ping"u8.ToArray());
        }

        Assert.Equal(4, await received.Task);
    }

    [Fact]
    public async Task Closes_the_session_when_the_decider_fails()
    {
        var received = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = Untrusted(received);
        var address = server.Address;

        await Assert.ThrowsAsync<NotSupportedException>(() => ConnectWithAsync(new ThrowingDecider(), address));

        Assert.Equal(0, await received.Task);
    }

    [Fact]
    public async Task Downloads_nothing_that_a_certificate_points_to()
    {
        await using var bait = LoopbackServer.Silent();
        var url = $"http://{bait.Address}/ca.der";
        var leaf = TestAuthority.Shared.Issue("example.test", adjust: request =>
            request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(ocspUris: [url], caIssuersUris: [url])));
        await using var server = TlsServer.Start(leaf, []);

        var attempt = await new Gate().AttemptAsync(server);

        Assert.Equal((ConnectionOutcome.Untrusted, "cert.chain.missing-intermediate"), (attempt.Outcome, attempt.Detail));
        Assert.Equal(0, bait.Accepted);
    }

    [Fact]
    public async Task Judges_at_the_moment_it_is_told()
    {
        await using var server = TlsServer.Honest();
        var gate = new Gate();

        var attempt = await gate.AttemptAsync(server);

        Assert.Equal(TestAuthority.Begin.AddYears(1), attempt.Verdict!.Time);
    }

    [Fact]
    public async Task Gives_the_channel_binding_of_the_end_point()
    {
        var leaf = TestAuthority.Shared.Issue("example.test");
        await using var server = TlsServer.Start(leaf, [TestAuthority.Shared.Intermediate]);

        await using var connection = await new Gate().ConnectAsync(server);

        Assert.Equal(SHA256.HashData(leaf.RawData), connection.ServerEndPoint.ToArray());
    }

    [Fact]
    public async Task Says_goodbye_on_a_session_that_was_used()
    {
        var end = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = TlsServer.Start(
            TestAuthority.Shared.Issue("example.test"), [TestAuthority.Shared.Intermediate],
            serve: async (stream, token) => end.SetResult(await stream.ReadAsync(new byte[10], token)));

        await (await new Gate().ConnectAsync(server)).DisposeAsync();

        Assert.Equal(0, await end.Task);
    }

    [Fact]
    public async Task Throws_when_the_caller_cancels()
    {
        await using var server = LoopbackServer.Silent();
        using var cancel = new CancellationTokenSource();

        var connecting = new Gate().ConnectAsync(server, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await connecting);
    }

    [Fact]
    public async Task Takes_over_a_dial_to_several_addresses()
    {
        await using var server = TlsServer.Honest();
        var dialer = new Transport.Dialing.Dialer(Gate.Limits, TimeProvider.System);
        await using var dial = await dialer.DialAsync([IPAddress.IPv6Loopback, IPAddress.Loopback], server.Address.Port);
        var connector = new SecureConnector(new(), new() { Trust = TestAuthority.Shared.Trust }, Gate.Limits, TimeProvider.System);

        await using var connection = await connector.ConnectAsync(Request(new(IPAddress.IPv6Loopback, 1)), dial, StopDecider.Instance);

        Assert.Equal(ConnectionOutcome.Secured, connection.Attempt.Outcome);
        Assert.Equal(server.Address, connection.Attempt.Request.Address);
    }

    static Task<SecureConnection> ConnectWithAsync(ITrustDecider decider, IPEndPoint address) =>
        new SecureConnector(new(), new() { Trust = TestAuthority.Shared.Trust }, Gate.Limits, TimeProvider.System)
            .ConnectAsync(Request(address), decider);

    static ConnectionRequest Request(IPEndPoint address) => new()
    {
        Host = "im.example.test",
        Address = address,
        ServerName = "example.test",
        Dialect = new SecurityDialect.DirectTls(),
        Reference = new()
        {
            Service = Certificates.Identity.ApplicationService.Http,
            Name = "example.test",
            Origin = Certificates.Identity.ReferenceOrigin.TypedByUser,
        },
    };

    /// <summary>A server with the certificate of another name, which tells how many bytes it got before the end.</summary>
    static LoopbackServer Untrusted(TaskCompletionSource<int> received) => TlsServer.Start(
        TestAuthority.Shared.Issue("other.test"), [TestAuthority.Shared.Intermediate],
        serve: async (stream, token) =>
        {
            var count = 0;
            try
            {
                while (await stream.ReadAsync(new byte[10], token) is var read and > 0)
                    count += read;
            }
            catch (IOException)
            {
                // Closed without a goodbye.
            }

            received.SetResult(count);
        });

    static async Task<byte[]> ReadAsync(Stream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    sealed class ThrowingDecider : ITrustDecider
    {
        public ValueTask<TrustDecision> DecideAsync(ConnectionAttempt attempt, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
