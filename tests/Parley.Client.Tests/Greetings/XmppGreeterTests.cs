using System.Text;
using Parley.Client.Greetings;
using Parley.Client.Visits;

namespace Parley.Client.Tests.Greetings;

public sealed class XmppGreeterTests
{
    const string Header = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='x' version='1.0'>";

    static readonly string ServerHeader = Header.Replace("jabber:client", "jabber:server", StringComparison.Ordinal);

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    public async Task Reads_the_mechanisms_whole_or_byte_by_byte(int piece)
    {
        var greeting = await GreetAsync(
            $"{Header}<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-256</mechanism>"
            + "<mechanism>PLAIN</mechanism></mechanisms></stream:features>", piece);

        Assert.True(greeting.Understood);
        Assert.Equal("offers SCRAM-SHA-256, PLAIN", greeting.Summary);
    }

    [Fact]
    public async Task Features_without_a_mechanism_are_told_as_no_way_to_log_in()
    {
        var greeting = await GreetAsync($"{Header}<stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>");

        Assert.Equal("client.xmpp.no-login-mechanism", Assert.Single(greeting.Observations).Finding.Code);
    }

    [Theory]
    [InlineData("EXTERNAL", "client.xmpp.no-password-login")]
    [InlineData("ANONYMOUS", "client.xmpp.no-password-login")]
    [InlineData("DIGEST-MD5", "client.xmpp.outdated-login")]
    public async Task Mechanisms_that_users_with_passwords_cannot_use_are_told(string mechanism, string code)
    {
        var greeting = await GreetAsync(
            $"{Header}<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>{mechanism}</mechanism></mechanisms></stream:features>");

        Assert.True(greeting.Understood);
        Assert.Equal(code, Assert.Single(greeting.Observations).Finding.Code);
    }

    [Fact]
    public async Task STARTTLS_inside_TLS_shows_that_something_in_front_ended_it()
    {
        var greeting = await GreetAsync($"{Header}<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>");

        Assert.Equal("client.xmpp.starttls-inside-tls", Assert.Single(greeting.Observations).Finding.Code);
    }

    [Fact]
    public async Task The_port_for_servers_is_told_from_one_without_a_log_in()
    {
        var greeting = await GreetAsync(
            $"{ServerHeader}<stream:features/>");

        Assert.Equal("transport.stream.other-side", Assert.Single(greeting.Observations).Finding.Code);
        Assert.Equal(Transport.Connections.ConnectionOutcome.NotTls, greeting.Ended);
    }

    [Theory]
    [InlineData("<dialback xmlns='urn:xmpp:features:dialback'/>", "offers dialback")]
    [InlineData("", "offers no features")]
    public async Task Between_servers_nobody_needs_to_offer_a_mechanism(string features, string expected)
    {
        var stream = new ScriptedStream(Encoding.UTF8.GetBytes($"{ServerHeader}<stream:features>{features}</stream:features>"));

        var greeting = await new XmppGreeter(betweenServers: true)
            .GreetAsync(Targets.Of(ServiceRole.XmppServer), "example.test", stream, CancellationToken.None);

        Assert.Equal((true, expected), (greeting.Understood, greeting.Summary));
        Assert.Contains("xmlns='jabber:server'", Encoding.UTF8.GetString(stream.Sent.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not-authorized", true)]
    [InlineData("policy-violation", true)]
    [InlineData("improper-addressing", true)]
    [InlineData("host-unknown", false)]
    [InlineData("internal-server-error", false)]
    public async Task A_server_that_takes_only_those_with_a_certificate_is_at_work(string condition, bool atWork)
    {
        var stream = new ScriptedStream(Encoding.UTF8.GetBytes(
            $"{ServerHeader}<stream:error><{condition} xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>"));

        var greeting = await new XmppGreeter(betweenServers: true)
            .GreetAsync(Targets.Of(ServiceRole.XmppServer), "example.test", stream, CancellationToken.None);

        Assert.Equal((atWork, atWork), (greeting.Understood, greeting.Observations.IsEmpty));
    }

    [Fact]
    public async Task A_server_that_has_nothing_to_offer_to_a_stranger_is_at_work_among_servers()
    {
        var stream = new ScriptedStream(Encoding.UTF8.GetBytes(
            $"{ServerHeader}<stream:error><undefined-condition xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
            + "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>No stream features to proceed with</text></stream:error></stream:stream>"));

        var greeting = await new XmppGreeter(betweenServers: true)
            .GreetAsync(Targets.Of(ServiceRole.XmppServer), "example.test", stream, CancellationToken.None);

        Assert.Equal((true, true), (greeting.Understood, greeting.Observations.IsEmpty));
    }

    [Fact]
    public async Task Empty_features_are_told_as_no_way_to_log_in()
    {
        var greeting = await GreetAsync($"{Header}<stream:features/>");

        Assert.Equal("client.xmpp.no-login-mechanism", Assert.Single(greeting.Observations).Finding.Code);
    }

    [Fact]
    public async Task A_stream_error_is_told_with_its_condition()
    {
        var greeting = await GreetAsync(
            $"{Header}<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>");

        Assert.Equal("stream error host-unknown", greeting.Summary);
        var observation = Assert.Single(greeting.Observations);
        Assert.Equal("transport.stream.service-refused", observation.Finding.Code);
        Assert.Contains("host-unknown", observation.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    public async Task What_is_no_xmpp_stream_is_an_unexpected_answer(string answer)
    {
        var greeting = await GreetAsync(answer);

        Assert.Equal("client.service.unexpected-answer", Assert.Single(greeting.Observations).Finding.Code);
    }

    [Fact]
    public async Task An_endless_answer_is_read_to_the_limit_only()
    {
        var greeting = await GreetAsync(Header + new string(' ', 10 * GreetingReader.MaximumBytes));

        Assert.False(greeting.Understood);
    }

    [Fact]
    public async Task The_domain_is_escaped_in_the_stream_header()
    {
        var stream = new ScriptedStream([]);

        await new XmppGreeter().GreetAsync(Targets.Of(ServiceRole.Xmpp), "a'b<c.example", stream, CancellationToken.None);

        Assert.Contains("to='a&apos;b&lt;c.example'", Encoding.UTF8.GetString(stream.Sent.ToArray()), StringComparison.Ordinal);
    }

    static Task<ServiceGreeting> GreetAsync(string answer, int piece = int.MaxValue) => new XmppGreeter().GreetAsync(
        Targets.Of(ServiceRole.Xmpp), "example.test", new ScriptedStream(Encoding.UTF8.GetBytes(answer), piece), CancellationToken.None);
}
