using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parley.Cli.Tests.Commands.Cert;

/// <summary>A root, and servers' certificates below it, for the commands about certificates.</summary>
static class CertificateCase
{
    /// <summary>The moment that the certificates are made for; they run a year before and after it.</summary>
    internal static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    static readonly ECDsa RootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    static readonly ECDsa LeafKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The root.</summary>
    internal static X509Certificate2 Root { get; } = MakeRoot();

    /// <summary>A list of the root on which nothing stands.</summary>
    internal static byte[] RootList { get; } = new CertificateRevocationListBuilder().Build(
        Root.SubjectName, X509SignatureGenerator.CreateForECDsa(RootKey), 1, Now.AddDays(1), HashAlgorithmName.SHA256,
        X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(new X509SubjectKeyIdentifierExtension(new PublicKey(RootKey), false)),
        Now.AddDays(-1));

    /// <summary>A case that asks for a name; sound where it is <c>im.example.com</c> and the day is one of the certificate's.</summary>
    internal static JsonObject Of(string id, string name = "im.example.com", DateTimeOffset? time = null) => new()
    {
        ["id"] = id,
        ["validation_kind"] = "SERVER",
        ["trusted_certs"] = new JsonArray(Root.ExportCertificatePem()),
        ["untrusted_intermediates"] = new JsonArray(),
        ["peer_certificate"] = Leaf.ExportCertificatePem(),
        ["validation_time"] = time ?? Now,
        ["expected_peer_name"] = new JsonObject { ["kind"] = "DNS", ["value"] = name },
    };

    /// <summary>Cases as lines.</summary>
    internal static byte[] Lines(params IEnumerable<JsonObject> cases) =>
        [.. cases.SelectMany(each => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(each), (byte)'\n'])];

    /// <summary>A certificate for <c>im.example.com</c>.</summary>
    internal static X509Certificate2 Leaf { get; } = MakeLeaf("im.example.com");

    /// <summary>Has the root sign a request.</summary>
    internal static X509Certificate2 Sign(CertificateRequest request) => request.Create(
        Root.SubjectName, X509SignatureGenerator.CreateForECDsa(RootKey), Now.AddYears(-1), Now.AddYears(1), [0x43, 1]);

    static X509Certificate2 MakeRoot()
    {
        var request = new CertificateRequest("CN=Example Root", RootKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.Create(
            request.SubjectName, X509SignatureGenerator.CreateForECDsa(RootKey), Now.AddYears(-1), Now.AddYears(1), [0x41, 1]);
    }

    static X509Certificate2 MakeLeaf(string name)
    {
        var request = new CertificateRequest("CN=" + name, LeafKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
            new X509SubjectKeyIdentifierExtension(new PublicKey(RootKey), false)));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request.Create(
            Root.SubjectName, X509SignatureGenerator.CreateForECDsa(RootKey), Now.AddYears(-1), Now.AddYears(1), [0x42, 1]);
    }
}
