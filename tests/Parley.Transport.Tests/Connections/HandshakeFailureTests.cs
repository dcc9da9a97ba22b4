using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using Parley.Fakes;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;
using Parley.Transport.Tests.Handshakes;

namespace Parley.Transport.Tests.Connections;

public sealed class HandshakeFailureTests
{
    [Fact]
    public async Task Knows_a_server_that_closes_at_once()
    {
        await using var server = LoopbackServer.Closing();

        var attempt = await new Gate().AttemptAsync(server);

        AttemptAssert.Fails(attempt, ConnectionOutcome.ClosedAtOnce, "transport.tls.closed-at-once");
        Assert.All(attempt.Probe!.Versions, version => Assert.Equal(TlsProbeAnswer.Closed, version.Answer));
    }

    [Fact]
    public async Task Knows_a_server_that_resets_at_once()
    {
        await using var server = LoopbackServer.Resetting();

        var attempt = await new Gate().AttemptAsync(server);

        AttemptAssert.Fails(attempt, ConnectionOutcome.ClosedAtOnce, "transport.tls.closed-at-once");
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n", "HTTP")]
    [InlineData("<stream:stream xmlns='jabber:client'><stream:error/>", "XMPP")]
    public async Task Knows_a_server_that_answers_in_another_protocol(string answer, string spoken)
    {
        await using var server = LoopbackServer.Answering(answer);

        var attempt = await new Gate().AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.NotTls, "transport.tls.not-tls");
        Assert.Equal(spoken, found["spoken"]);
        Assert.StartsWith(answer[..8], found["firstBytes"], StringComparison.Ordinal);
        Assert.Null(attempt.Probe);
    }

    [Fact]
    public async Task Knows_a_server_that_speaks_first()
    {
        await using var server = LoopbackServer.Saying("220 mail.example.test ESMTP\r\n");

        var attempt = await new Gate().AttemptAsync(server);

        Assert.Equal("SMTP", AttemptAssert.Fails(attempt, ConnectionOutcome.NotTls, "transport.tls.not-tls")["spoken"]);
    }

    [Fact]
    public async Task Gives_up_on_a_silent_server_when_the_limit_is_over()
    {
        var time = new ManualTime();
        await using var server = LoopbackServer.Silent();

        var connecting = new Gate { Time = time }.ConnectAsync(server);
        await time.ExpireAsync(Gate.Limits.Handshake);
        await using var connection = await connecting;

        var found = AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.TimedOut, "transport.tls.timed-out");
        Assert.Equal("22 s", found["limit"]);
        Assert.Equal(ConnectionStage.Handshake, connection.Attempt.Stage);
        Assert.Equal(Gate.Limits.Handshake, connection.Attempt.HandshakeTime);
    }

    [Fact]
    public async Task Names_the_alert()
    {
        await using var server = RawTlsServer.Alerting(80);

        var attempt = await new Gate().AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.HandshakeAlert, "transport.tls.alert");
        Assert.Equal("internal_error", found["alert"]);
        Assert.All(attempt.Probe!.Versions, version => Assert.Equal("internal_error", version.Alert?.Name));
    }

    [Fact]
    public async Task Says_which_name_is_not_served()
    {
        await using var server = RawTlsServer.Alerting(112);

        var attempt = await new Gate().AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.HandshakeAlert, "transport.tls.name-not-served");
        Assert.Equal("example.test", found["serverName"]);
        Assert.Null(attempt.Probe);
    }

    [Theory]
    [InlineData((byte)70)]
    [InlineData((byte)40)]
    [InlineData(null)]
    public async Task Judges_the_certificate_of_a_server_that_is_too_old_to_talk_to(byte? refusing)
    {
        var authority = TestAuthority.Shared;
        var leaf = authority.Issue("other.test");
        await using var server = RawTlsServer.Speaking(0x0302, refusing, leaf.RawData, authority.Intermediate.RawData);

        var attempt = await new Gate().AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.ProtocolMismatch, "transport.tls.protocol-mismatch");
        Assert.Equal("TLS 1.0, TLS 1.1", found["spoken"]);
        Assert.Equal([TlsVersion.Tls10, TlsVersion.Tls11], attempt.Probe!.Spoken);
        Assert.Equal([leaf.RawData, authority.Intermediate.RawData], attempt.Presented.Select(certificate => certificate.ToArray()));
        Assert.Contains(attempt.Verdict!.Observations, observation => observation.Finding.Code == "cert.identity.mismatch");
        Assert.Contains(attempt.Observations, observation => observation.Finding.Code == "transport.tls.key-not-proved");
        Assert.NotEqual(ChainSource.Handshake, attempt.PresentedIn);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Tells_old_cipher_suites_from_old_versions()
    {
        using var key = RSA.Create(2048);
        var leaf = TestAuthority.Shared.Issue("example.test", key);
        await using var server = TlsServer.Start(leaf, [TestAuthority.Shared.Intermediate], options =>
        {
            options.EnabledSslProtocols = SslProtocols.Tls12;
            options.CipherSuitesPolicy = new([TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA]);
        });

        var attempt = await new Gate().AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.CipherMismatch, "transport.tls.cipher-mismatch");
        Assert.Equal("TLS_RSA_WITH_AES_128_CBC_SHA", found["cipher"]);
        Assert.Equal((ChainSource.Probe, 2), (attempt.PresentedIn, attempt.Presented.Length));
        Assert.True(attempt.Verdict!.Trusted);
        Assert.False(attempt.IsSecured);
    }

    [Fact]
    public async Task Shows_octets_that_are_no_certificate_and_finds_no_session()
    {
        byte[] garbage = [0x30, 0x03, 0x02, 0x01, 0x07];
        await using var server = RawTlsServer.Speaking(0x0303, refusing: null, garbage);
        var gate = new Gate { Decision = TrustDecision.Proceed };

        await using var connection = await gate.ConnectAsync(server);

        var attempt = connection.Attempt;
        Assert.Equal((ConnectionOutcome.Untrusted, ConnectionStage.Handshake), (attempt.Outcome, attempt.Stage));
        Assert.Equal(ChainSource.UnfinishedHandshake, attempt.PresentedIn);
        Assert.Equal(garbage, Assert.Single(attempt.Presented).ToArray());
        Assert.Contains(attempt.Verdict!.Observations, observation => observation.Finding.Code == "cert.encoding.unreadable");
        Assert.False(connection.MayProceed);
        Assert.Empty(gate.Asked);
    }

    [Fact]
    public async Task Says_why_our_own_side_gave_up()
    {
        await using var server = new LoopbackServer(async (stream, token) =>
        {
            await RawTlsServer.ReadHelloAsync(stream, token);
            // Without renegotiation_info: what servers older than RFC 5746 send.
            await stream.WriteAsync(TlsBytes.Record(22, TlsBytes.Message(2, TlsBytes.ServerHello(0x0303, 0xC02F))), token);
        });

        var attempt = await new Gate().AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.HandshakeFailed, "transport.tls.handshake-failed");
        Assert.Equal("Our side gave up with handshake_failure: unsafe legacy renegotiation disabled", found["detail"]);
    }

    [Fact]
    public async Task Says_how_a_handshake_broke()
    {
        await using var server = new LoopbackServer(async (stream, token) =>
        {
            await RawTlsServer.ReadHelloAsync(stream, token);
            await stream.WriteAsync(TlsBytes.Record(22, RawTlsServer.Hello(0x0303)), token);
        });

        var attempt = await new Gate().AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.HandshakeFailed, "transport.tls.handshake-failed");
        Assert.StartsWith("The server ended the connection in the middle", found["detail"], StringComparison.Ordinal);
    }
}
