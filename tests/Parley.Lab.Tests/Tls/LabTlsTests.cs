using System.Collections.Immutable;
using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using Parley.Lab.Listening;
using Parley.Lab.Pki;
using Parley.Lab.Tls;
using Parley.Peers;

namespace Parley.Lab.Tests.Tls;

public sealed class LabTlsTests : IDisposable
{
    readonly LabAuthority _root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Lab Root"), TimeProvider.System);
    readonly LabAuthority _policy;
    readonly LabAuthority _issuing;
    readonly LabCertificate _server;

    public LabTlsTests()
    {
        _policy = _root.IssueAuthority(CertificateTemplate.ForAuthority("Lab Policy"));
        _issuing = _policy.IssueAuthority(CertificateTemplate.ForAuthority("Lab Issuing"));
        _server = _issuing.Issue(CertificateTemplate.ForServer("imp1.example.test"));
    }

    public void Dispose()
    {
        foreach (var certificate in new[] { _root.Certificate, _policy.Certificate, _issuing.Certificate, _server })
            certificate.Dispose();
    }

    public static TheoryData<string, string> Orders => new()
    {
        { "server", "imp1.example.test" },
        { "server issuing policy", "imp1.example.test, Lab Issuing, Lab Policy" },
        { "server policy issuing", "imp1.example.test, Lab Policy, Lab Issuing" },
        { "server root policy issuing", "imp1.example.test, Lab Root, Lab Policy, Lab Issuing" },
        { "server issuing issuing", "imp1.example.test, Lab Issuing, Lab Issuing" },
        { "server root", "imp1.example.test, Lab Root" },
    };

    [PeerTheory("openssl")]
    [MemberData(nameof(Orders))]
    public async Task Presents_exactly_what_it_is_told(string order, string seen)
    {
        foreach (var version in new[] { "-tls1_2", "-tls1_3" })
        {
            var answer = await ConnectAsync(new() { Presented = Chain(order) }, version, "-showcerts");

            Assert.Equal(seen, string.Join(", ", Subjects(answer.Output)));
        }
    }

    [PeerFact("openssl")]
    public async Task Presents_what_belongs_to_the_name_asked_for()
    {
        using var other = _issuing.Issue(CertificateTemplate.ForServer("other.example.test"));
        var settings = new LabTlsSettings
        {
            Presented = Chain("server issuing"),
            PresentedFor = ImmutableDictionary<string, ImmutableArray<LabCertificate>>.Empty.Add("other.example.test", [other]),
        };

        var answer = await ConnectAsync(settings, "-servername", "other.example.test", "-showcerts");

        Assert.Equal(["other.example.test"], Subjects(answer.Output));
    }

    [PeerFact("openssl")]
    public async Task Agrees_on_an_application_protocol()
    {
        var settings = new LabTlsSettings
        {
            Presented = Chain("server"),
            ApplicationProtocols = [new SslApplicationProtocol("xmpp-client")],
        };

        var answer = await ConnectAsync(settings, "-alpn", "xmpp-client");

        Assert.Contains("ALPN protocol: xmpp-client", answer.Output, StringComparison.Ordinal);
    }

    [PeerFact("openssl")]
    public async Task Serves_small_keys_and_old_hashes_when_told_to()
    {
        var root = LabAuthority.CreateRoot(
            CertificateTemplate.ForAuthority("Old Root") with { Key = LabKeyKind.Rsa1024 }, TimeProvider.System);
        using var server = root.Issue(CertificateTemplate.ForServer("old.example.test") with
        {
            Key = LabKeyKind.Rsa1024,
            SignatureHash = HashAlgorithmName.SHA1,
        });
        var settings = new LabTlsSettings { Presented = [server, root.Certificate], AllowsWeakness = true };

        foreach (var version in new[] { "-tls1_2", "-tls1_3" })
        {
            var answer = await ConnectAsync(settings, version, "-showcerts", "-cipher", "ALL:@SECLEVEL=0");

            Assert.Equal(["old.example.test", "Old Root"], Subjects(answer.Output));
            Assert.Contains("1024 bit", answer.Output, StringComparison.Ordinal);
        }

        root.Certificate.Dispose();
    }

    [PeerFact("openssl")]
    public async Task Speaks_old_versions_when_told_to()
    {
#pragma warning disable SYSLIB0039, CA5397 // an old version is what this test is about
        var settings = new LabTlsSettings { Presented = Chain("server"), Protocols = SslProtocols.Tls, AllowsWeakness = true };
#pragma warning restore SYSLIB0039, CA5397

        var old = await ConnectAsync(settings, "-tls1", "-cipher", "ALL:@SECLEVEL=0");
        var today = await ConnectAsync(settings, "-tls1_2");

        Assert.Contains("Protocol  : TLSv1\n", old.Output, StringComparison.Ordinal);
        Assert.Contains("unsupported protocol", today.Error, StringComparison.Ordinal);
    }

    [PeerFact("openssl")]
    public async Task Demands_a_client_certificate_when_told_to()
    {
        var settings = new LabTlsSettings { Presented = Chain("server"), DemandsClientCertificate = true };

        var answer = await ConnectAsync(settings, "-tls1_2");

        Assert.Contains("Client Certificate Types", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Lab says hello", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wants_at_least_one_certificate() =>
        Assert.Throws<ArgumentException>(() => new LabTls(new() { Presented = [] }));

    ImmutableArray<LabCertificate> Chain(string order) =>
    [
        .. order.Split(' ').Select(name => name switch
        {
            "server" => _server,
            "issuing" => _issuing.Certificate,
            "policy" => _policy.Certificate,
            _ => _root.Certificate,
        }),
    ];

    static async Task<ProcessAnswer> ConnectAsync(LabTlsSettings settings, params IEnumerable<string> arguments)
    {
        using var tls = new LabTls(settings);
        using var port = LabPort.Take(System.Net.Sockets.ProtocolType.Tcp, withIpv6: false);
        await using var listener = new LabListener(port, new DirectTlsService(tls, new Greeting()), TimeProvider.System);
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port.Number}");
        return await OpenSsl.RunAsync("", ["s_client", "-connect", address, "-ign_eof", .. arguments]);
    }

    /// <summary>The common names in the output of <c>s_client -showcerts</c>, in the order sent.</summary>
    static IEnumerable<string> Subjects(string output) =>
        output.Split('\n')
            .Where(line => line.Length > 5 && char.IsAsciiDigit(line[1]) && line.Contains("s:CN = ", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf("CN = ", StringComparison.Ordinal) + 5)..]);

    sealed class Greeting : ILabService
    {
        public async Task ServeAsync(Stream stream, CancellationToken cancellationToken) =>
            await stream.WriteAsync("Lab says hello\n"u8.ToArray(), cancellationToken);
    }
}
