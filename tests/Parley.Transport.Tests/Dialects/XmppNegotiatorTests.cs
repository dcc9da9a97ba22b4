using System.Text;
using Parley.Transport.Dialects;

namespace Parley.Transport.Tests.Dialects;

public sealed class XmppNegotiatorTests
{
    const string Header = "<?xml version='1.0'?><stream:stream from='example.com' id='1' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    const string Offer = "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls></stream:features>";
    const string Proceed = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

    static readonly SecurityDialect Dialect = new SecurityDialect.XmppStartTls("example.com");

    [Fact]
    public async Task Is_ready_when_the_server_says_proceed()
    {
        await using var server = Server(Header + Offer, Proceed);

        var (result, transcript) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.Ready, 0), (result.Outcome, result.Injected));
        Assert.Contains("to='example.com'", transcript.Lines[0].Text, StringComparison.Ordinal);
        Assert.Contains(transcript.Lines, line => line.Text == "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    }

    [Fact]
    public async Task Says_what_is_offered_where_STARTTLS_is_not()
    {
        await using var server = Server(Header + "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>");

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.NotOffered, "mechanisms, bind"), (result.Outcome, result.Detail));
    }

    [Fact]
    public async Task A_server_that_must_have_TLS_and_cannot_set_it_up_offers_nothing()
    {
        await using var server = Server(
            Header + "<stream:error><undefined-condition xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
            + "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>No stream features to proceed with</text></stream:error></stream:stream>");

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.NotOffered, "nothing"), (result.Outcome, result.Detail));
    }

    [Fact]
    public async Task Does_not_take_STARTTLS_of_another_namespace_for_an_offer()
    {
        await using var server = Server(Header + "<stream:features><starttls xmlns='urn:example'/></stream:features>");

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal(NegotiationOutcome.NotOffered, result.Outcome);
    }

    [Fact]
    public async Task Knows_a_stream_without_version_offers_nothing()
    {
        await using var server = Server("<stream:stream from='example.com' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>");

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal(NegotiationOutcome.NotOffered, result.Outcome);
    }

    [Fact]
    public async Task Knows_a_refusal()
    {
        await using var server = Server(Header + Offer, "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>");

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal(NegotiationOutcome.Refused, result.Outcome);
    }

    [Fact]
    public async Task Names_the_condition_of_a_stream_error()
    {
        await using var server = Server(
            Header + "<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/><text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>No such host</text></stream:error></stream:stream>");

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.ServiceRefused, "host-unknown", "No such host"), (result.Outcome, result.Detail, result.Text));
    }

    [Fact]
    public async Task Drops_and_counts_what_comes_in_plain_text_after_proceed()
    {
        await using var server = Server(Header + Offer, Proceed + "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.Ready, 51), (result.Outcome, result.Injected));
    }

    [Fact]
    public async Task Lets_white_space_after_proceed_pass()
    {
        await using var server = Server(Header + Offer, Proceed + "\r\n");

        var (result, transcript) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.Ready, 0), (result.Outcome, result.Injected));
        Assert.StartsWith("dropped 2 bytes", transcript.Lines[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_an_alert_in_place_of_TLS_for_what_it_is()
    {
        await using var server = Server(Header + Offer, Proceed + "\u0015\u0003\u0003\0\u0002\u0002\u0028");

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.Alert, "handshake_failure"), (result.Outcome, result.Alert?.Name));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n<html/>", "HTTP")]
    [InlineData("220 mail.example.com ESMTP\r\n", "SMTP")]
    [InlineData("\u0015\u0003\u0001\0\u0002\u0002\u0028", "TLS")]
    [InlineData("<?xml version='1.0'?><html xmlns='urn:x'></html>", "XML")]
    public async Task Names_another_protocol(string said, string name)
    {
        await using var server = LoopbackServer.Answering(said);

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.OtherProtocol, name), (result.Outcome, result.Detail));
    }

    [Fact]
    public async Task Tells_a_close_from_an_answer()
    {
        await using var atOnce = LoopbackServer.Answering("");
        await using var later = LoopbackServer.Answering(Header);

        Assert.Equal(NegotiationOutcome.Closed, (await Dialect.AgainstAsync(atOnce)).Result.Outcome);
        Assert.Equal(NegotiationOutcome.BrokenOff, (await Dialect.AgainstAsync(later)).Result.Outcome);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2p1\r\n", "SSH")]
    [InlineData("220 mail.example.com ESMTP\r\n", "SMTP")]
    public async Task Does_not_wait_for_more_of_a_line_that_is_no_XML(string said, string name)
    {
        await using var server = new LoopbackServer(async (stream, token) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(said), token);
            await LoopbackServer.DrainAsync(stream, token);
        });

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.OtherProtocol, name), (result.Outcome, result.Detail));
    }

    [Fact]
    public async Task Knows_the_port_for_servers_by_its_namespace()
    {
        await using var server = Server(Header.Replace("jabber:client", "jabber:server", StringComparison.Ordinal) + Offer, Proceed);

        Assert.Equal(NegotiationOutcome.OtherSide, (await Dialect.AgainstAsync(server)).Result.Outcome);
    }

    [Fact]
    public async Task Says_which_host_another_one_is()
    {
        await using var server = Server(
            Header + "<stream:error><see-other-host xmlns='urn:ietf:params:xml:ns:xmpp-streams'>im2.example.com:5222</see-other-host></stream:error>");

        Assert.Equal("im2.example.com:5222", (await Dialect.AgainstAsync(server)).Result.Text);
    }

    [Fact]
    public async Task Says_what_cannot_be_read()
    {
        await using var server = Server(Header + "<stream:features><!DOCTYPE x></stream:features>");

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal(NegotiationOutcome.Unreadable, result.Outcome);
        Assert.StartsWith("offset ", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_reading_from_a_peer_that_never_stops_talking()
    {
        await using var server = new LoopbackServer(async (stream, token) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Header), token);
            while (true)
                await stream.WriteAsync(new byte[] { 0x20, 0x0A }, token);
        });

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal(NegotiationOutcome.Unreadable, result.Outcome);
    }

    /// <summary>Answers the header with the first text and the next element with the second, then waits.</summary>
    static LoopbackServer Server(params string[] answers) => new(async (stream, token) =>
    {
        foreach (var answer in answers)
        {
            await LoopbackServer.ReadSomeAsync(stream, token);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), token);
        }

        await LoopbackServer.DrainAsync(stream, token);
    });
}
