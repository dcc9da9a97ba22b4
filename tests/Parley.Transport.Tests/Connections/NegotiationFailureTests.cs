using System.Text;
using Parley.Fakes;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;
using Parley.Transport.Tests.Handshakes;

namespace Parley.Transport.Tests.Connections;

public sealed class NegotiationFailureTests
{
    const string Header = "<stream:stream from='example.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    const string Offer = "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>";
    const string Proceed = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

    // SEQUENCE { 1, [APPLICATION 24] { ENUMERATED code, "", "" } }
    static readonly byte[] LdapSuccess = Convert.FromHexString("300C02010178070A010004000400");
    static readonly byte[] LdapRefusal = Convert.FromHexString("300C02010178070A010204000400");

    readonly Gate _xmpp = new() { Dialect = new SecurityDialect.XmppStartTls("example.test") };
    readonly Gate _ldap = new() { Dialect = new SecurityDialect.LdapStartTls() };

    [Fact]
    public async Task Secures_XMPP_after_STARTTLS()
    {
        await using var server = Upgrading(Header + Offer, Proceed);

        await using var connection = await _xmpp.ConnectAsync(server);

        Assert.Equal(ConnectionOutcome.Secured, connection.Attempt.Outcome);
        Assert.Empty(connection.Attempt.Observations);
        Assert.Contains(connection.Attempt.Transcript.Lines, line => line.Text.Contains("<proceed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Secures_LDAP_after_StartTLS()
    {
        await using var server = TlsServer.Start(
            TestAuthority.Shared.Issue("example.test"), [TestAuthority.Shared.Intermediate],
            before: (stream, token) => AnswerAsync(stream, token, LdapSuccess));

        var attempt = await _ldap.AttemptAsync(server);

        Assert.Equal(ConnectionOutcome.Secured, attempt.Outcome);
    }

    [Fact]
    public async Task Reports_what_was_injected_and_reads_none_of_it()
    {
        await using var server = Upgrading(Header + Offer, Proceed + "<success/>");

        await using var connection = await _xmpp.ConnectAsync(server);

        var found = AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.Secured, "transport.starttls.injected-data");
        Assert.Equal("10", found["bytes"]);
        var greeting = new byte[TlsServer.Greeting.Length];
        await connection.Stream.ReadExactlyAsync(greeting);
        Assert.Equal(TlsServer.Greeting, greeting);
    }

    [Fact]
    public async Task Stops_where_STARTTLS_is_not_offered()
    {
        await using var server = Talking(Header + "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></stream:features>");

        var attempt = await _xmpp.AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.StartTlsNotOffered, "transport.starttls.not-offered");
        Assert.Equal("mechanisms", found["offered"]);
        Assert.Equal(ConnectionStage.Negotiation, attempt.Stage);
        Assert.Null(attempt.Verdict);
    }

    [Fact]
    public async Task Stops_where_STARTTLS_is_refused()
    {
        await using var xmpp = Talking(Header + Offer, "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>");
        await using var ldap = new LoopbackServer((stream, token) => AnswerAsync(stream, token, LdapRefusal));

        AttemptAssert.Fails(await _xmpp.AttemptAsync(xmpp), ConnectionOutcome.StartTlsRefused, "transport.starttls.refused");
        var found = AttemptAssert.Fails(await _ldap.AttemptAsync(ldap), ConnectionOutcome.StartTlsRefused, "transport.starttls.refused");
        Assert.Equal("protocolError (2)", found["result"]);
    }

    [Fact]
    public async Task Stops_where_the_domain_is_unknown()
    {
        await using var server = Talking(Header + "<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");

        var attempt = await _xmpp.AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.ServiceRefused, "transport.stream.service-refused");
        Assert.Equal("host-unknown", found["condition"]);
        Assert.Equal("host-unknown", attempt.Detail);
    }

    [Fact]
    public async Task Knows_another_protocol_and_a_port_for_direct_TLS()
    {
        await using var http = LoopbackServer.Answering("HTTP/1.1 400 Bad Request\r\n\r\n");
        await using var direct = LoopbackServer.Answering("\u0015\u0003\u0001\0\u0002\u0002\u0028");

        var first = AttemptAssert.Fails(await _xmpp.AttemptAsync(http), ConnectionOutcome.NotTls, "transport.starttls.other-protocol");
        var second = AttemptAssert.Fails(await _xmpp.AttemptAsync(direct), ConnectionOutcome.NotTls, "transport.starttls.other-protocol");

        Assert.Equal(("HTTP", "XMPP"), (first["spoken"], first["expected"]));
        Assert.Equal("TLS", second["spoken"]);
    }

    [Fact]
    public async Task Knows_a_port_for_direct_TLS_that_hangs_up_on_plain_text()
    {
        await using var server = LoopbackServer.ByFirstByte(
            0x16, (stream, token) => stream.WriteAsync(TlsBytes.Alert(70), token).AsTask(), (_, _) => Task.CompletedTask);

        var attempt = await _ldap.AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.NotTls, "transport.starttls.other-protocol");
        Assert.Equal(("TLS", "LDAP"), (found["spoken"], found["expected"]));
    }

    [Fact]
    public async Task Knows_a_plain_port_that_hangs_up_on_direct_TLS()
    {
        var gate = new Gate { Service = Certificates.Identity.ApplicationService.Ldap };
        await using var server = LoopbackServer.ByFirstByte(
            0x30,
            async (stream, token) =>
            {
                await stream.WriteAsync(LdapSuccess, token);
                await LoopbackServer.ReadSomeAsync(stream, token);
                await stream.WriteAsync(TlsBytes.Alert(40), token);
            },
            (_, _) => Task.CompletedTask);

        var attempt = await gate.AttemptAsync(server);

        Assert.Equal("LDAP", AttemptAssert.Fails(attempt, ConnectionOutcome.NotTls, "transport.tls.not-tls")["spoken"]);
    }

    [Fact]
    public async Task Names_an_alert_that_comes_in_place_of_TLS()
    {
        await using var server = Talking(Header + Offer, Proceed + "\u0015\u0003\u0003\0\u0002\u0002\u0050");

        var attempt = await _xmpp.AttemptAsync(server);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.HandshakeAlert, "transport.tls.alert");
        Assert.Equal(("internal_error", "internal_error"), (found["alert"], attempt.Alert?.Name));
    }

    [Fact]
    public async Task Says_what_cannot_be_read()
    {
        await using var server = Talking(Header + "<!DOCTYPE x>");

        var attempt = await _xmpp.AttemptAsync(server);

        AttemptAssert.Fails(attempt, ConnectionOutcome.StartTlsRefused, "transport.starttls.unreadable");
    }

    [Fact]
    public async Task Tells_where_a_server_broke_off_that_had_spoken()
    {
        await using var early = LoopbackServer.Answering(Header);
        await using var late = new LoopbackServer(async (stream, token) =>
        {
            await AnswerAsync(stream, token, Encoding.UTF8.GetBytes(Header + Offer), Encoding.UTF8.GetBytes(Proceed));
            await LoopbackServer.ReadSomeAsync(stream, token);
        });

        var first = AttemptAssert.Fails(await _xmpp.AttemptAsync(early), ConnectionOutcome.ClosedAtOnce, "transport.starttls.broken-off");
        var second = AttemptAssert.Fails(await _xmpp.AttemptAsync(late), ConnectionOutcome.ClosedAtOnce, "transport.starttls.broken-off");

        Assert.Equal(("in the middle of the XMPP negotiation", "after it agreed to start TLS"), (first["when"], second["when"]));
    }

    [Fact]
    public async Task Knows_a_server_that_goes_on_in_plain_text()
    {
        await using var server = Talking(Header + Offer, Proceed, Header);

        AttemptAssert.Fails(await _xmpp.AttemptAsync(server), ConnectionOutcome.NotTls, "transport.starttls.plain-after-agreement");
    }

    [Fact]
    public async Task Knows_the_port_for_servers()
    {
        await using var server = Talking(Header.Replace("jabber:client", "jabber:server", StringComparison.Ordinal) + Offer);

        var found = AttemptAssert.Fails(await _xmpp.AttemptAsync(server), ConnectionOutcome.NotTls, "transport.stream.other-side");
        Assert.Equal(("servers", "clients", "jabber:server"), (found["spoken"], found["expected"], found["namespace"]));
    }

    [Fact]
    public async Task Knows_SIP_in_plain_text_by_asking_once_more()
    {
        var time = new ManualTime();
        await using var server = LoopbackServer.ByFirstByte(
            (byte)'O', (stream, token) => stream.WriteAsync("SIP/2.0 200 OK\r\n\r\n"u8.ToArray(), token).AsTask(), LoopbackServer.DrainAsync);

        var connecting = new Gate { Time = time, Service = Certificates.Identity.ApplicationService.Sip }.ConnectAsync(server);
        await time.ExpireAsync(Gate.Limits.Handshake);
        await using var connection = await connecting;

        Assert.Equal("SIP in plain text", AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.NotTls, "transport.tls.not-tls")["spoken"]);
    }

    [Fact]
    public async Task Knows_a_server_that_hangs_up_before_TLS()
    {
        await using var closing = LoopbackServer.Answering("");
        await using var resetting = LoopbackServer.Resetting();

        AttemptAssert.Fails(await _ldap.AttemptAsync(closing), ConnectionOutcome.ClosedAtOnce, "transport.tls.closed-at-once");
        AttemptAssert.Fails(await _xmpp.AttemptAsync(resetting), ConnectionOutcome.ClosedAtOnce, "transport.tls.closed-at-once");
    }

    [Fact]
    public async Task Gives_up_on_a_silent_server_when_the_limit_is_over()
    {
        var time = new ManualTime();
        await using var server = LoopbackServer.Silent();

        var connecting = new Gate { Time = time, Dialect = _xmpp.Dialect }.ConnectAsync(server);
        await time.ExpireAsync(Gate.Limits.Negotiation);
        await using var connection = await connecting;

        var found = AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.TimedOut, "transport.starttls.timed-out");
        Assert.Equal(("XMPP", "21 s"), (found["expected"], found["limit"]));
        Assert.Equal(ConnectionStage.Negotiation, connection.Attempt.Stage);
    }

    static LoopbackServer Talking(params string[] answers) => new(async (stream, token) =>
    {
        await AnswerAsync(stream, token, [.. answers.Select(Encoding.UTF8.GetBytes)]);
        await LoopbackServer.DrainAsync(stream, token);
    });

    static LoopbackServer Upgrading(params string[] answers) => TlsServer.Start(
        TestAuthority.Shared.Issue("example.test"), [TestAuthority.Shared.Intermediate],
        before: (stream, token) => AnswerAsync(stream, token, [.. answers.Select(Encoding.UTF8.GetBytes)]));

    static async Task AnswerAsync(Stream stream, CancellationToken cancellationToken, params byte[][] answers)
    {
        foreach (var answer in answers)
        {
            await LoopbackServer.ReadSomeAsync(stream, cancellationToken);
            await stream.WriteAsync(answer, cancellationToken);
        }
    }
}
