using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography;
using Parley.Lab.Pki;
using Parley.Peers;

namespace Parley.Lab.Tests.Pki;

public sealed class LabAuthorityTests : IDisposable
{
    readonly LabAuthority _root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Lab Root"), TimeProvider.System);
    readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _root.Certificate.Dispose();
        _folder.Dispose();
    }

    [PeerTheory("openssl")]
    [InlineData(LabKeyKind.EcdsaP256)]
    [InlineData(LabKeyKind.EcdsaP384)]
    [InlineData(LabKeyKind.Rsa2048)]
    public async Task Issues_chains_that_openssl_verifies(LabKeyKind kind)
    {
        var issuing = _root.IssueAuthority(CertificateTemplate.ForAuthority("Lab Issuing") with { PathLength = 0, Key = kind });
        using var server = issuing.Issue(CertificateTemplate.ForServer("imp1.example.test") with { Key = kind });

        var answer = await VerifyAsync(_root.Certificate, issuing.Certificate, server, "-purpose", "sslserver",
            "-verify_hostname", "imp1.example.test", "-x509_strict");

        Assert.True(answer.ExitCode == 0, answer.ToString());
    }

    [PeerFact("openssl")]
    public async Task Writes_every_kind_of_name_as_the_standards_ask()
    {
        using var server = _root.Issue(CertificateTemplate.ForServer(
            "imp1.example.test",
            new LabName.XmppAddress("bücher.example"),
            new LabName.Service("_xmpp-client.example.test"),
            new LabName.Uri("sip:example.test"),
            new LabName.Email("admin@example.test"),
            new LabName.Ip(IPAddress.IPv6Loopback)));

        var text = (await OpenSsl.RunAsync(server.CertificatePem, "x509", "-noout", "-text", "-ext", "subjectAltName",
            "-nameopt", "utf8")).Output;
        var asn1 = (await OpenSsl.RunAsync(server.CertificatePem, "asn1parse", "-strparse", AltNameOffset(server))).Output;

        Assert.Contains("DNS:imp1.example.test", text, StringComparison.Ordinal);
        Assert.Contains("URI:sip:example.test", text, StringComparison.Ordinal);
        Assert.Contains("email:admin@example.test", text, StringComparison.Ordinal);
        Assert.Contains("IP Address:0:0:0:0:0:0:0:1", text, StringComparison.Ordinal);
        Assert.Contains("UTF8STRING", asn1, StringComparison.Ordinal);
        Assert.Contains("IA5STRING         :_xmpp-client.example.test", asn1, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_what_the_template_says()
    {
        var before = DateTimeOffset.UtcNow;
        using var server = _root.Issue(CertificateTemplate.ForServer("a.example.test") with
        {
            StartsIn = TimeSpan.FromDays(-30),
            EndsIn = TimeSpan.FromDays(-1),
            Purposes = [CertificateTemplate.ClientAuthentication],
            IsAuthority = null,
            KeyUsage = null,
            IssuerUrls = ["http://ca.example.test/issuing.cer"],
            StatusUrls = ["http://ca.example.test/ocsp"],
            RevocationListUrls = ["http://ca.example.test/issuing.crl"],
        });

        using var certificate = server.ToCertificate();
        var extensions = certificate.Extensions.Select(extension => extension.Oid?.Value).ToArray();
        Assert.InRange(server.NotBefore, before.AddDays(-30).AddMinutes(-1), before.AddDays(-30).AddMinutes(1));
        Assert.InRange(server.NotAfter, before.AddDays(-1).AddMinutes(-1), before.AddDays(-1).AddMinutes(1));
        Assert.DoesNotContain("2.5.29.19", extensions);
        Assert.DoesNotContain("2.5.29.15", extensions);
        Assert.Contains("1.3.6.1.5.5.7.1.1", extensions);
        Assert.Contains("2.5.29.31", extensions);
        var usage = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single();
        Assert.Equal("1.3.6.1.5.5.7.3.2", usage.EnhancedKeyUsages[0].Value);
    }

    [PeerTheory("openssl")]
    [InlineData(LabKeyKind.EcdsaP256, "ecdsa-with-SHA1")]
    [InlineData(LabKeyKind.Rsa1024, "sha1WithRSAEncryption")]
    public async Task Signs_with_a_hash_that_the_platform_refuses(LabKeyKind kind, string algorithm)
    {
        var root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Old Root") with { Key = kind }, TimeProvider.System);
        using var server = root.Issue(CertificateTemplate.ForServer("a.example.test") with
        {
            SignatureHash = HashAlgorithmName.SHA1,
        });

        var text = (await OpenSsl.RunAsync(server.CertificatePem, "x509", "-noout", "-text")).Output;
        var verified = await VerifyAsync(root.Certificate, root.Certificate, server, "-auth_level", "0");
        var refused = await VerifyAsync(root.Certificate, root.Certificate, server, "-auth_level", "2");

        Assert.Contains(algorithm, text, StringComparison.Ordinal);
        Assert.True(verified.ExitCode == 0, verified.ToString());
        Assert.NotEqual(0, refused.ExitCode);
        root.Certificate.Dispose();
    }

    [PeerFact("openssl")]
    public async Task Breaks_a_signature_when_asked()
    {
        using var server = _root.Issue(CertificateTemplate.ForServer("a.example.test") with { CorruptSignature = true });

        var answer = await VerifyAsync(_root.Certificate, _root.Certificate, server);

        Assert.NotEqual(0, answer.ExitCode);
        Assert.Contains("signature", answer.Output + answer.Error, StringComparison.OrdinalIgnoreCase);
    }

    [PeerFact("openssl")]
    public async Task Lets_a_server_certificate_play_the_authority()
    {
        using var impostor = _root.Issue(CertificateTemplate.ForServer("impostor.example.test"));
        using var server = new LabAuthority(impostor, TimeProvider.System).Issue(CertificateTemplate.ForServer("a.example.test"));

        var answer = await VerifyAsync(_root.Certificate, impostor, server);

        Assert.Contains("invalid CA certificate", answer.Output + answer.Error, StringComparison.Ordinal);
    }

    [PeerFact("openssl")]
    public async Task Writes_keys_that_belong_to_their_certificates()
    {
        using var server = _root.Issue(CertificateTemplate.ForServer("a.example.test"));

        var fromKey = await OpenSsl.RunAsync(server.PrivateKeyPem, "pkey", "-pubout");
        var fromCertificate = await OpenSsl.RunAsync(server.CertificatePem, "x509", "-noout", "-pubkey");

        Assert.Equal(fromCertificate.Output, fromKey.Output);
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", fromKey.Output, StringComparison.Ordinal);
    }

    Task<ProcessAnswer> VerifyAsync(
        LabCertificate root, LabCertificate issuer, LabCertificate server, params IEnumerable<string> further) =>
        OpenSsl.RunAsync("", [
            "verify", "-CAfile", _folder.Write("root.pem", root.CertificatePem),
            "-untrusted", _folder.Write("issuer.pem", issuer.CertificatePem), .. further,
            _folder.Write("server.pem", server.CertificatePem)]);

    static string AltNameOffset(LabCertificate certificate)
    {
        using var parsed = certificate.ToCertificate();
        var value = parsed.Extensions["2.5.29.17"]!.RawData; // issued with names just now
        var header = value.Length < 128 ? 2 : 3; // the octet string around it has a long length from 128 octets on
        return (certificate.Encoded.Span.IndexOf(value) - header).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
