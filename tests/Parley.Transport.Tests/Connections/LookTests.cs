using System.Security.Authentication;
using Parley.Diagnostics;
using Parley.Fakes;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Tests.Connections;

public sealed class LookTests
{
    [Fact]
    public async Task Certificates_are_read_without_a_handshake_where_TLS_1_2_is_spoken()
    {
        await using var server = TlsServer.Honest();

        var attempt = await new Gate().LookAsync(server);

        Assert.Equal((ConnectionOutcome.Shown, ChainSource.Probe), (attempt.Outcome, attempt.PresentedIn));
        Assert.True(attempt.Verdict!.ChainTrusted);
        Assert.True(attempt.Verdict.Standard.Matches);
        Assert.Equal(
            ("transport.tls.only-looked", Severity.Note),
            Assert.Single(attempt.Observations.Select(observation => (observation.Finding.Code, observation.Severity))));
        Assert.Equal(1, server.Accepted);
    }

    [Fact]
    public async Task What_was_only_looked_at_is_never_secured()
    {
        await using var server = TlsServer.Honest();

        var attempt = await new Gate().LookAsync(server);

        Assert.False(attempt.IsSecured);
        Assert.False(attempt.IsEstablished);
    }

    [Fact]
    public async Task The_handshake_is_made_where_TLS_1_2_is_off()
    {
        await using var server = TlsServer.Honest(adjust: options => options.EnabledSslProtocols = SslProtocols.Tls13);

        var attempt = await new Gate().LookAsync(server);

        Assert.Equal((ConnectionOutcome.Secured, TlsVersion.Tls13), (attempt.Outcome, attempt.Version));
        Assert.Equal(2, server.Accepted);
    }

    [Fact]
    public async Task A_wrong_name_is_found_by_a_look()
    {
        await using var server = TlsServer.Honest("other.example.test");

        var attempt = await new Gate().LookAsync(server);

        Assert.Equal(ConnectionOutcome.Shown, attempt.Outcome);
        Assert.Contains(attempt.AllObservations, observation => observation.Finding.Code.StartsWith("cert.identity.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_protocol_is_told_as_by_a_connection()
    {
        await using var server = LoopbackServer.Saying("SSH-2.0-OpenSSH_9.2\r\n");

        Assert.Equal(ConnectionOutcome.NotTls, (await new Gate().LookAsync(server)).Outcome);
    }

    [Theory]
    [InlineData(false, ConnectionStage.Handshake)]
    [InlineData(true, ConnectionStage.Negotiation)]
    public async Task Who_says_nothing_is_not_asked_again(bool startTls, ConnectionStage stage)
    {
        await using var server = LoopbackServer.Silent();
        var time = new ManualTime();
        var gate = new Gate { Time = time, Dialect = startTls ? new SecurityDialect.LdapStartTls() : new SecurityDialect.DirectTls() };

        var looking = gate.LookAsync(server);
        await time.ExpireAsync(Gate.Limits.Probe);
        var attempt = await looking;

        Assert.Equal((ConnectionOutcome.TimedOut, stage), (attempt.Outcome, attempt.Stage));
        Assert.Equal(1, server.Accepted);
        Assert.Contains("23", Assert.Single(attempt.Observations).Cause, StringComparison.Ordinal);
    }
}
