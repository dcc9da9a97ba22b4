using Parley.Lab.People;
using Parley.Lab.Xmpp;
using Parley.Peers;

namespace Parley.Lab.Tests.Xmpp;

public sealed class XmppServiceTests
{
    const string Header =
        "<?xml version='1.0'?><stream:stream to='example.test' version='1.0' xmlns='jabber:client' "
        + "xmlns:stream='http://etherx.jabber.org/streams'>";

    [PeerTheory("go-sendxmpp")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signs_in_a_client_written_in_go(bool directTls)
    {
        await using var server = new XmppServer();
        using var folder = new TemporaryFolder();

        var answer = await SendWithGoAsync(server, folder, directTls, LabPeople.Password);
        var refused = await SendWithGoAsync(server, folder, directTls, "wrong");

        Assert.True(answer.ExitCode == 0, answer.ToString());
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("not-authorized", refused.Output + refused.Error, StringComparison.Ordinal);
    }

    [PeerFact("/usr/bin/python3")]
    public async Task Carries_messages_between_clients_written_in_python()
    {
        await using var server = new XmppServer();
        using var folder = new TemporaryFolder();

        foreach (var (mechanism, mode, port) in new[]
        {
            ("SCRAM-SHA-256", "starttls", server.Port),
            ("SCRAM-SHA-1", "starttls", server.Port),
            ("PLAIN", "direct", server.DirectPort),
        })
        {
            var answer = await PeerClient.RunAsync("/usr/bin/python3", "",
            [
                folder.Write("client.py", Client), folder.Write("root.pem", server.RootPem), port, mode, mechanism, LabPeople.Password,
            ]);

            Assert.True(
                answer.Output == "roster 0\nping ok\nfeatures ok\npresence alice@example.test/desk\nbob got: Grüße <&>\n", answer.ToString());
        }
    }

    [Fact]
    public async Task Asks_for_tls_before_anything_else()
    {
        await using var server = new XmppServer();

        var answer = await server.SayAsync(Header + "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGEAYg==</auth>");

        Assert.Contains("<required />", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("mechanism", answer, StringComparison.Ordinal);
        Assert.EndsWith("<policy-violation xmlns=\"urn:ietf:params:xml:ns:xmpp-streams\" /></stream:error></stream:stream>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hides_starttls_when_told_to()
    {
        await using var server = new XmppServer(offersStartTls: false);

        var answer = await server.SayAsync(Header);

        Assert.DoesNotContain("starttls", answer, StringComparison.Ordinal);
        Assert.Contains(">PLAIN</mechanism>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_each_mechanism_a_few_times_only()
    {
        await using var server = new XmppServer(offersStartTls: false);
        const string attempt = "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGFsaWNlAHdyb25n</auth>";

        var answer = await server.SayAsync(Header + string.Concat(Enumerable.Repeat(attempt, 10)));

        Assert.Equal(3, answer.Split("<not-authorized").Length - 1);
        Assert.Contains("policy-violation", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='GUESS'>AA==</auth>", "invalid-mechanism")]
    [InlineData("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>***</auth>", "incorrect-encoding")]
    [InlineData("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AAAAAA==</auth>", "malformed-request")]
    [InlineData("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'>cD10bHMsLA==</auth>", "malformed-request")]
    [InlineData("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-1'>biwsbj1hLHI9</auth>", "malformed-request")]
    [InlineData("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'/><abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>", "aborted")]
    public async Task Refuses_broken_exchanges(string exchange, string condition)
    {
        await using var server = new XmppServer(offersStartTls: false);

        Assert.Contains($"<{condition} ", await server.SayAsync(Header + exchange), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> HostileStreams => new()
    {
        { "GET / HTTP/1.1\r\n\r\n", "not-well-formed" },
        { "<stream/>", "invalid-namespace" },
        { Header.Replace("example.test", "imp1.example.test", StringComparison.Ordinal), "host-unknown" },
        { Header.Replace("to='example.test'", "", StringComparison.Ordinal), "host-unknown" },
        { Header + "<a></b>", "not-well-formed" },
        { Header + "text", "bad-format" },
        { Header + "<!-- comment --><a/>", "restricted-xml" },
        { "<!DOCTYPE a [<!ENTITY b 'c'>]>" + Header, "not-well-formed" },
        { Header + "<a>&undeclared;</a>", "not-well-formed" },
        { Header + string.Concat(Enumerable.Repeat("<a>", XmppElementReader.MaximumDepth + 1)), "policy-violation" },
        { Header + "<a b='" + new string('x', XmppElementReader.MaximumCharacters) + "'/>", "not-well-formed" },
    };

    [Theory]
    [MemberData(nameof(HostileStreams))]
    public async Task Ends_hostile_streams_with_their_error(string stream, string condition)
    {
        await using var server = new XmppServer();

        Assert.Contains($"<{condition} xmlns=\"urn:ietf:params:xml:ns:xmpp-streams\"", await server.SayAsync(stream), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Says_nothing_to_nobody(string text)
    {
        await using var server = new XmppServer();

        Assert.DoesNotContain("features", await server.SayAsync(text), StringComparison.Ordinal);
    }

    static Task<ProcessAnswer> SendWithGoAsync(XmppServer server, TemporaryFolder folder, bool directTls, string password) =>
        PeerClient.RunAsync(
            "go-sendxmpp",
            "Hello",
            [
                "-d", "-u", "alice@example.test", "-p", password, "-j", $"127.0.0.1:{(directTls ? server.DirectPort : server.Port)}",
                .. directTls ? ["-t"] : Array.Empty<string>(), "bob@example.test",
            ],
            ("SSL_CERT_FILE", folder.Write("root.pem", server.RootPem)),
            ("HOME", folder.PathOf("")));

    const string Client = """
        import asyncio, sys, slixmpp
        root, port, mode, mechanism, password = sys.argv[1:]

        class Client(slixmpp.ClientXMPP):
            def __init__(self, user):
                super().__init__(user + '@example.test/desk', password, sasl_mech=mechanism)
                self.ca_certs = root
                self.register_plugin('xep_0030')
                self.register_plugin('xep_0199')
                self.ready = asyncio.get_event_loop().create_future()
                self.text = asyncio.get_event_loop().create_future()
                self.seen = asyncio.get_event_loop().create_future()
                self.add_event_handler('session_start', lambda _: self.ready.done() or self.ready.set_result(None))
                self.add_event_handler('message', lambda m: self.text.done() or self.text.set_result(m['body']))
                self.add_event_handler('presence_available', lambda p: self.seen.done() or self.seen.set_result(p['from'].full))
                self.add_event_handler('failed_auth', lambda _: sys.exit('authentication failed'))
                if mode == 'direct':
                    self.connect(('127.0.0.1', int(port)), use_ssl=True)
                else:
                    self.connect(('127.0.0.1', int(port)), force_starttls=True, disable_starttls=False)

        async def main():
            alice, bob = Client('alice'), Client('bob')
            await asyncio.wait_for(asyncio.gather(alice.ready, bob.ready), 15)
            roster = await alice.get_roster()
            print('roster', len(roster['roster']['items']))
            await alice['xep_0199'].ping('example.test')
            print('ping ok')
            info = await alice['xep_0030'].get_info('example.test')
            print('features', 'ok' if 'urn:xmpp:ping' in info['disco_info']['features'] else 'missing')
            alice.send_presence()
            print('presence', await asyncio.wait_for(alice.seen, 15))
            alice.send_message('bob@example.test', 'Grüße <&>')
            print('bob got:', await asyncio.wait_for(bob.text, 15))
            sys.stdout.flush()

        asyncio.get_event_loop().run_until_complete(main())
        """;
}
