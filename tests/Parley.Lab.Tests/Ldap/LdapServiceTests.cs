using System.Formats.Asn1;
using System.Globalization;
using System.Net.Sockets;
using System.Net;
using System.Text;
using Parley.Lab.Ldap;
using Parley.Lab.Listening;
using Parley.Lab.People;
using Parley.Lab.Pki;
using Parley.Lab.Tls;
using Parley.Peers;

namespace Parley.Lab.Tests.Ldap;

public sealed class LdapServiceTests
{
    const string Alice = "uid=alice,ou=people,dc=example,dc=test";

    [PeerTheory("ldapsearch")]
    [InlineData("(uid=alice)", "alice")]
    [InlineData("(uid=ALICE)", "alice")]
    [InlineData("(cn=a*)", "alice")]
    [InlineData("(cn=*Co*i)", "carla")]
    [InlineData("(&(objectClass=person)(|(uid=bob)(uid=carla)))", "bob carla")]
    [InlineData("(&(objectClass=person)(!(department=Sales))(department=S*))", "emine farid")]
    [InlineData("(!(noSuchAttribute=x))", "")]
    [InlineData("(&(uid=*)(uid>=k))", "karin liam")]
    [InlineData("(cn=David Dvořák)", "david")]
    [InlineData("(uid:caseExactMatch:=alice)", "")]
    public async Task Answers_ldapsearch(string filter, string users)
    {
        await using var server = new Server();

        foreach (var secured in new[] { server.StartTls, server.Direct })
        {
            var answer = await server.SearchAsync([.. secured, "-D", Alice, "-w", LabPeople.Password, filter, "uid"]);

            Assert.True(answer.ExitCode == 0, answer.ToString());
            Assert.Equal(users, string.Join(' ', Values(answer.Output, "uid")));
        }
    }

    [PeerFact("ldapsearch")]
    public async Task Tells_strangers_about_itself_alone()
    {
        await using var server = new Server();

        var root = await server.SearchAsync([.. server.Plain, "-s", "base", "-b", "", "+", "*"]);
        var people = await server.SearchAsync([.. server.StartTls, "(uid=alice)"]);

        Assert.Equal(["1.3.6.1.4.1.1466.20037", "1.3.6.1.4.1.4203.1.11.3"], Values(root.Output, "supportedExtension"));
        Assert.Equal(["dc=example,dc=test"], Values(root.Output, "namingContexts"));
        Assert.Equal((int)LdapResultCode.InsufficientAccessRights, people.ExitCode);
    }

    [PeerFact("ldapsearch")]
    public async Task Signs_in_by_name_and_by_address_and_only_under_tls()
    {
        await using var server = new Server();

        Assert.Equal(0, await BindAsync(server.StartTls, "uid = Alice, ou=People, dc=example,dc=test", LabPeople.Password));
        Assert.Equal(0, await BindAsync(server.Direct, "alice@example.test", LabPeople.Password));
        Assert.Equal((int)LdapResultCode.InvalidCredentials, await BindAsync(server.StartTls, Alice, "wrong"));
        Assert.Equal((int)LdapResultCode.InvalidCredentials, await BindAsync(server.StartTls, "uid=nobody", LabPeople.Password));
        Assert.Equal((int)LdapResultCode.ConfidentialityRequired, await BindAsync(server.Plain, Alice, LabPeople.Password));

        async Task<int> BindAsync(string[] how, string name, string password) =>
            (await server.SearchAsync([.. how, "-D", name, "-w", password, "-s", "base"])).ExitCode;
    }

    [PeerFact("ldapsearch")]
    public async Task Keeps_to_scopes_limits_and_controls()
    {
        await using var server = new Server();
        string[] signedIn = [.. server.Direct, "-D", Alice, "-w", LabPeople.Password];

        var one = await server.SearchAsync([.. signedIn, "-s", "one", "dn"]);
        var few = await server.SearchAsync([.. signedIn, "-z", "3", "(uid=*)", "uid"]);
        var missing = await server.SearchAsync([.. signedIn, "-b", "dc=example,dc=com"]);
        var paged = await server.SearchAsync([.. signedIn, "-E", "!pr=5"]);

        Assert.Equal(["ou=people,dc=example,dc=test"], Values(one.Output, "dn"));
        Assert.Equal(3, Values(few.Output, "uid").Count());
        Assert.Equal((int)LdapResultCode.SizeLimitExceeded, few.ExitCode);
        Assert.Equal((int)LdapResultCode.NoSuchObject, missing.ExitCode);
        Assert.Equal((int)LdapResultCode.UnavailableCriticalExtension, paged.ExitCode);
    }

    [PeerFact("ldapsearch")]
    public async Task Refuses_starttls_when_told_to()
    {
        await using var server = new Server(offersStartTls: false);

        var answer = await server.SearchAsync([.. server.StartTls, "-s", "base", "-b", ""]);

        Assert.Contains("unsupported extended operation", answer.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string> HostileMessages => new()
    {
        "47 45 54 20 2F", // GET /
        "30 80 02 01 01 00 00", // indefinite length, which LDAP does not have
        "30 85 01 00 00 00 00",
        "30 84 FF FF FF FF",
        "30 84 7F FF FF FF",
        "30 03 02 01 01",
        "30 05 02 01 01 60 00",
        "30 05 02 01 FF 42 00",
        "30 07 02 01 01 04 02 41 42",
    };

    [Theory]
    [MemberData(nameof(HostileMessages))]
    public async Task Says_farewell_to_those_who_do_not_speak_ldap(string octets)
    {
        await using var server = new Server();

        var answer = await server.SayAsync(Convert.FromHexString(octets.Replace(" ", "", StringComparison.Ordinal)));

        Assert.Contains("1.3.6.1.4.1.1466.20036", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_farewell_to_a_filter_without_end()
    {
        await using var server = new Server();
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using var search = writer.PushSequence(new Asn1Tag(TagClass.Application, 3, isConstructed: true));
            writer.WriteOctetString([]);
            writer.WriteEnumeratedValue(LdapScope.Base);
            writer.WriteEnumeratedValue(LdapScope.Base);
            writer.WriteInteger(0);
            writer.WriteInteger(0);
            writer.WriteBoolean(false);
            for (var i = 0; i < LdapFilter.MaximumDepth + 1; i++)
                writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 2, isConstructed: true));
            writer.WriteOctetString("uid"u8, new Asn1Tag(TagClass.ContextSpecific, 7));
            for (var i = 0; i < LdapFilter.MaximumDepth + 1; i++)
                writer.PopSequence(new Asn1Tag(TagClass.ContextSpecific, 2, isConstructed: true));
            writer.PushSequence();
            writer.PopSequence();
        }

        Assert.Contains("too large", await server.SayAsync(writer.Encode()), StringComparison.Ordinal);
    }

    static IEnumerable<string> Values(string output, string attribute) => output.Split('\n')
        .Where(line => line.StartsWith($"{attribute}: ", StringComparison.Ordinal))
        .Select(line => line[(attribute.Length + 2)..]);

    sealed class Server : IAsyncDisposable
    {
        readonly LabAuthority _root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Lab Root"), TimeProvider.System);
        readonly TemporaryFolder _folder = new();
        readonly LabCertificate _certificate;
        readonly LabTls _tls;
        readonly LabPort[] _ports = [LabPort.Take(ProtocolType.Tcp, withIpv6: false), LabPort.Take(ProtocolType.Tcp, withIpv6: false)];
        readonly LabListener[] _listeners;

        public Server(bool offersStartTls = true)
        {
            _certificate = _root.Issue(CertificateTemplate.ForServer("ldap1.example.test", new LabName.Ip(IPAddress.Loopback)));
            _tls = new(new() { Presented = [_certificate] });
            _listeners =
            [
                new(_ports[0], new LdapService(_tls, isDirectTls: false, offersStartTls), TimeProvider.System),
                new(_ports[1], new LdapService(_tls, isDirectTls: true, offersStartTls), TimeProvider.System),
            ];
        }

        public string[] Plain => ["-H", Url("ldap", _ports[0])];

        public string[] StartTls => [.. Plain, "-ZZ"];

        public string[] Direct => ["-H", Url("ldaps", _ports[1])];

        public Task<ProcessAnswer> SearchAsync(IEnumerable<string> arguments)
        {
            var given = arguments.ToArray();
            string[] inBase = given.Contains("-b", StringComparer.Ordinal) ? [] : ["-b", "dc=example,dc=test"];
            return PeerClient.RunAsync("ldapsearch", "", ["-x", "-LLL", .. inBase, .. given],
                ("LDAPTLS_CACERT", _folder.Write("root.pem", _root.Certificate.CertificatePem)));
        }

        public async Task<string> SayAsync(byte[] octets)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(_ports[0].EndPoints.First());
            var stream = client.GetStream();
            await stream.WriteAsync(octets);
            client.Client.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return await reader.ReadToEndAsync();
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var listener in _listeners)
                await listener.DisposeAsync();
            _tls.Dispose();
            _certificate.Dispose();
            _root.Certificate.Dispose();
            _folder.Dispose();
        }

        static string Url(string scheme, LabPort port) =>
            string.Create(CultureInfo.InvariantCulture, $"{scheme}://127.0.0.1:{port.Number}");
    }
}
