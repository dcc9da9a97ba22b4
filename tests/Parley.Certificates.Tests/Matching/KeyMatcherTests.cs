using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Parley.Certificates.Material;
using Parley.Certificates.Matching;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Matching;

public class KeyMatcherTests
{
    static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    [Fact]
    public void Key_request_and_certificates_of_one_key_belong_together()
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var match = Match(
            null,
            ("a.key", rsa.ExportPkcs8PrivateKeyPem()), ("b.key", ec.ExportECPrivateKeyPem()), ("a.csr", Request(rsa)), ("a1.pem", Certificate(rsa)),
            ("b.pem", Certificate(ec)), ("a2.pem", Certificate(rsa)), ("b.pub", ec.ExportSubjectPublicKeyInfoPem()));

        Assert.Equal(["a.key a.csr a1.pem a2.pem", "b.key b.pem b.pub"], match.Groups.Select(Files));
        Assert.Empty(match.Findings(Severity.Error));
    }

    [Fact]
    public void The_key_decides_and_not_the_name()
    {
        using var one = RSA.Create(2048);
        using var other = RSA.Create(2048);

        var match = Match(null, ("server.key", one.ExportRSAPrivateKeyPem()), ("server.pem", Certificate(other)));

        Assert.Equal(["server.key", "server.pem"], match.Groups.Select(Files));
        Assert.Equal(
            [CertificateRules.KeyAlone.Code, CertificateRules.CertificateWithoutKey.Code], match.Findings(Severity.Error).Select(finding => finding.Finding.Code));
        Assert.All(match.Findings(Severity.Error), finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void A_request_that_waits_for_its_certificate_is_told()
    {
        using var rsa = RSA.Create(2048);

        var finding = Assert.Single(Match(null, ("a.key", rsa.ExportPkcs8PrivateKeyPem()), ("a.csr", Request(rsa))).Findings(Severity.Warning));

        Assert.Equal((CertificateRules.RequestUnanswered.Code, "a.key, a.csr", "im.example.com"), (finding.Finding.Code, finding.Subject, finding["name"]));
    }

    [Fact]
    public void The_key_of_an_authority_is_rightly_elsewhere()
    {
        using var rsa = RSA.Create(2048);

        Assert.Empty(Match(null, ("ca.pem", Certificate(rsa, isAuthority: true))).Findings(Severity.Error));
    }

    [Theory]
    [InlineData(null, MaterialFault.PasswordNeeded)]
    [InlineData("wrong", MaterialFault.WrongPassword)]
    [InlineData("right", null)]
    public void An_encrypted_key_is_told_apart_by_its_password(string? password, MaterialFault? fault)
    {
        using var rsa = RSA.Create(2048);

        var match = Match(password, ("a.key", rsa.ExportEncryptedPkcs8PrivateKeyPem("right", Encryption)), ("a.pem", Certificate(rsa)));

        Assert.Equal(fault, match.Unopened.Select(key => (MaterialFault?)key.Error.Kind).SingleOrDefault());
        Assert.Equal(fault is null ? ["a.key a.pem"] : ["a.pem"], match.Groups.Select(Files));
        Assert.Equal(fault is not null, match.Findings(Severity.Warning).Any(finding => finding.Finding.Code == CertificateRules.KeyNotOpened.Code));
    }

    [Fact]
    public void A_damaged_key_is_told_apart_from_one_without_a_password()
    {
        using var rsa = RSA.Create(2048);
        var octets = rsa.ExportRSAPrivateKey();
        octets.AsSpan(30, 60).Fill(0xFF); // the modulus is no product any more

        var match = Match(null, ("a.key", PemEncoding.WriteString("RSA PRIVATE KEY", octets)));

        Assert.Equal(MaterialFault.Damaged, Assert.Single(match.Unopened).Error.Kind);
    }

    [Fact]
    public void Key_and_certificate_of_a_container_belong_together()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = Issue(rsa, isAuthority: false);
        Assert.True(MaterialFile.TryRead(certificate.Export(X509ContentType.Pkcs12, "right"), "right", out var content, out _));

        var match = KeyMatcher.Join([KeyMatcher.Read("a.p12", content, "right")]);

        Assert.Equal(["a.p12 a.p12"], match.Groups.Select(Files));
        Assert.Empty(match.Findings(Severity.Error));
    }

    [Fact]
    public void A_container_that_stays_closed_is_told()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = Issue(rsa, isAuthority: false);
        var file = MaterialFile.TryRead(certificate.Export(X509ContentType.Pkcs12, "right"), null, out var content, out var error)
            ? KeyMatcher.Read("a.p12", content, null)
            : KeyMatcher.Closed("a.p12", error);

        var finding = Assert.Single(KeyMatcher.Join([file]).Findings(Severity.Error));

        Assert.Equal((CertificateRules.KeyNotOpened.Code, "a.p12"), (finding.Finding.Code, finding.Subject));
    }

    static KeyMatch Match(string? password, params (string File, string Pem)[] files) => KeyMatcher.Join(files.Select(file =>
        MaterialFile.TryRead(Encoding.ASCII.GetBytes(file.Pem), password, out var content, out var error)
            ? KeyMatcher.Read(file.File, content, password)
            : throw new InvalidDataException(error.ToString())));

    static string Files(KeyGroup group) => string.Join(' ', group.Items.Select(item => item.File));

    static string Request(RSA key) => Ask(key).CreateSigningRequestPem();

    static string Certificate(AsymmetricAlgorithm key, bool isAuthority = false)
    {
        using var certificate = Issue(key, isAuthority);
        return certificate.ExportCertificatePem();
    }

    static X509Certificate2 Issue(AsymmetricAlgorithm key, bool isAuthority)
    {
        var request = Ask(key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        return request.CreateSelfSigned(Now, Now.AddYears(1));
    }

    static CertificateRequest Ask(AsymmetricAlgorithm key) => key switch
    {
        RSA rsa => new("CN=im.example.com", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ECDsa ec => new("CN=im.example.com", ec, HashAlgorithmName.SHA256),
        _ => throw new ArgumentException(key.GetType().Name, nameof(key)),
    };
}
