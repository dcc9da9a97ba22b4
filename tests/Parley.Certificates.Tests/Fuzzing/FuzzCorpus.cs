using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Tests.Vectors;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>Seeds: what our own generator makes, with every extension there is, and the public collections where they are at hand.</summary>
static class FuzzCorpus
{
    /// <summary>Longer seeds of the public collections are left out: mutations of short ones reach as far, and faster.</summary>
    const int LongestSeed = 8 * 1024;

    static readonly TestAuthority Root = TestAuthority.Root("Fuzz Root");
    static readonly TestAuthority Issuing = Root.Intermediate("Fuzz Issuing", Constrain);
    static readonly Certificate Leaf = Issuing.Leaf(change: request =>
    {
        request.DnsNames = [];
        request.IssuerAddress = "http://pki.example.com/issuing.cer";
        request.Extensions.Add(AllNames());
        request.Extensions.Add(TestPoint.In(
            TestPoint.Of(TestPoint.Full(TestAsn.Uri("http://pki.example.com/1.crl")), TestPoint.Compromise),
            TestPoint.Of(TestPoint.Relative("part 2"), TestPoint.OtherReasons, Root.Certificate.Subject)));
    });

    /// <summary>Values in values.</summary>
    internal static ImmutableArray<byte[]> Nests { get; } =
    [
        TestAsn.Sequence(TestAsn.Integer([0x01]), TestAsn.Sequence(TestAsn.Oid("2.5.4.3"), TestAsn.OctetString(1, 2, 3)), [0x05, 0x00]),
        [0x30, 0x80, 0x24, 0x80, 0x04, 0x02, 0x01, 0x02, 0x04, 0x01, 0x03, 0x00, 0x00, 0x02, 0x01, 0x05, 0x00, 0x00],
        TestAsn.Tagged(0, TestAsn.Tagged(1, TestAsn.Tagged(2, TestAsn.UtcTime(TestAuthority.Now), TestAsn.Enumerated(3)))),
    ];

    internal static ImmutableArray<byte[]> Certificates() =>
    [
        .. new[] { Root.Certificate, Issuing.Certificate, Leaf, Root.Leaf(), Rsa() }.Select(certificate => certificate.Encoded.ToArray()),
        .. Public("cert"),
    ];

    internal static ImmutableArray<byte[]> Lists() =>
    [
        new TestList(Root).Encode(),
        new TestList(Issuing).Revoke(Leaf, reason: RevocationReason.KeyCompromise, invalidity: TestAuthority.Now.AddYears(-1))
            .Revoke(Issuing.Certificate, certificateIssuer: Root.Certificate.Subject).Encode(),
        new TestList(Issuing)
        {
            BaseNumber = 1,
            Number = 2,
            IssuingPoint = TestPoint.Issuing(TestPoint.Full(TestAsn.Uri(TestChain.ListAddress)), users: true, reasons: TestPoint.Compromise, indirect: true),
        }.Revoke(Leaf, reason: RevocationReason.RemoveFromCrl).Encode(),
        .. Public("crl"),
    ];

    internal static ImmutableArray<byte[]> Answers() =>
    [
        new TestAnswer(Issuing).Good(Leaf).Encode(),
        new TestAnswer(Issuing) { IsByKey = true, WritesVersion = true, Certificates = [Issuing.Certificate], IdHash = HashAlgorithmName.SHA256 }
            .Revoked(Leaf, reason: RevocationReason.CessationOfOperation).Unknown(Root.Certificate).Encode(),
        TestAnswer.Failure(6),
        .. Public("ocsp"),
    ];

    internal static ImmutableArray<byte[]> Requests() => [Request(names: false), Request(names: true), .. Public("csr")];

    internal static ImmutableArray<byte[]> Pkcs7() =>
        [TestContainers.Pkcs7(Leaf), TestContainers.Pkcs7(Leaf, Issuing.Certificate, Root.Certificate), .. Public("cms")];

    /// <summary>Few iterations: what they cost is bounded by their number, which has tests of its own.</summary>
    internal static ImmutableArray<byte[]> Pkcs12() =>
    [
        TestContainers.Pkcs12(Issuing.Key, [Leaf, Issuing.Certificate], encryption: Quick(PbeEncryptionAlgorithm.Aes256Cbc), macIterations: 1),
        TestContainers.Pkcs12(Issuing.Key, [Leaf], password: null, encryption: Quick(PbeEncryptionAlgorithm.Aes128Cbc), macIterations: 1, friendlyName: "im"),
        TestContainers.Pkcs12(Issuing.Key, [Leaf], encryption: Quick(PbeEncryptionAlgorithm.Aes128Cbc), encryptCertificates: false, seal: false),
    ];

    internal static ImmutableArray<byte[]> Texts()
    {
        var all = TestPem.Of(Leaf) + TestPem.Of(Issuing.Certificate) + TestPem.Of("X509 CRL", new TestList(Root).Encode());
        return
        [
            .. new[]
            {
                TestPem.Of(Leaf), all, all.ReplaceLineEndings("\r\n"), "\uFEFF" + all, "subject=CN = im\n\n" + all + "the end\n",
                TestPem.Of("PKCS7", TestContainers.Pkcs7(Leaf)), TestPem.Of("CERTIFICATE REQUEST", Request(names: true)),
                TestPem.Of("PRIVATE KEY", Issuing.Key.ExportPkcs8PrivateKey()),
            }.Select(Encoding.UTF8.GetBytes),
            .. Public("pem"),
        ];
    }

    internal static ImmutableArray<byte[]> Names() =>
    [
        Leaf.Subject.Encoded.ToArray(), Issuing.Certificate.Subject.Encoded.ToArray(),
        new X500DistinguishedName("CN=im.example.com, OU=A+OU=B, O=\"Example, Inc.\", L=Köln, C=DE, DC=example, DC=com, E=a@example.com").RawData,
        new X500DistinguishedName("CN=Stra\u00DFe \uFF21\u0301 \uAC01, O=\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2").RawData,
        AllNames().RawData, .. Leaf.SubjectAlternativeNames.All.Where(name => name.Directory is not null).Select(name => name.Value.ToArray()),
        .. Public("asn1"),
    ];

    internal static ImmutableArray<byte[]> Fragments() => [.. Nests, .. Names(), Leaf.Encoded.ToArray(), .. Public("spki"), .. Public("attribute-cert")];

    /// <summary>A subject alternative name with every form.</summary>
    internal static X509Extension AllNames() => new("2.5.29.17", TestAsn.Sequence(
        Name(2, "im.example.com"u8), Name(2, "*.example.com"u8), Name(1, "alice@example.com"u8), Name(6, "sip:example.com"u8),
        TestAsn.Primitive(7, 192, 0, 2, 1), TestAsn.Primitive(7, [0x20, 0x01, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
        TestAsn.Primitive(8, 0x2A, 0x03, 0x04), TestAsn.Directory(Root.Certificate.Subject),
        Other("1.3.6.1.5.5.7.8.5", 0x0C, "im.example.com"u8), Other("1.3.6.1.5.5.7.8.7", 0x16, "_xmpp-client.im.example.com"u8),
        Other("1.3.6.1.5.5.7.8.9", 0x0C, "älice@example.com"u8)), critical: false);

    static byte[] Name(int form, ReadOnlySpan<byte> text) => TestAsn.Primitive(form, [.. text]);

    static byte[] Other(string type, byte tag, ReadOnlySpan<byte> text) =>
        TestAsn.Tagged(0, TestAsn.Oid(type), TestAsn.Tagged(0, [tag, (byte)text.Length, .. text]));

    static void Constrain(TestRequest request)
    {
        const string gold = "2.16.840.1.101.3.2.1.48.1";
        const string silver = "2.16.840.1.101.3.2.1.48.2";
        request.PathLength = 3;
        request.Extensions.Add(new("2.5.29.30", TestAsn.Sequence(
            TestAsn.Tagged(0, TestAsn.Sequence(Name(2, "example.com"u8)), TestAsn.Sequence(Name(1, "example.com"u8)),
                TestAsn.Sequence(TestAsn.Primitive(7, 192, 0, 2, 0, 255, 255, 255, 0)), TestAsn.Sequence(Name(6, "example.com"u8))),
            TestAsn.Tagged(1, TestAsn.Sequence(Name(2, "bad.example.com"u8)), TestAsn.Sequence(TestAsn.Directory(Root.Certificate.Subject)))),
            critical: true));
        request.Extensions.Add(new("2.5.29.32", TestAsn.Sequence(
            TestAsn.Sequence(TestAsn.Oid(gold), TestAsn.Sequence(TestAsn.Sequence(TestAsn.Oid("1.3.6.1.5.5.7.2.1"), [0x16, 0x03, (byte)'a', (byte)':', (byte)'b']))),
            TestAsn.Sequence(TestAsn.Oid("2.5.29.32.0"))), critical: false));
        request.Extensions.Add(new("2.5.29.33", TestAsn.Sequence(TestAsn.Sequence(TestAsn.Oid(gold), TestAsn.Oid(silver))), critical: true));
        request.Extensions.Add(new("2.5.29.36", TestAsn.Sequence(TestAsn.Primitive(0, 5), TestAsn.Primitive(1, 5)), critical: true));
        request.Extensions.Add(new("2.5.29.54", TestAsn.Integer([0x05]), critical: true));
    }

    static Certificate Rsa()
    {
        using var key = RSA.Create(2048);
        return Root.Leaf(change: request => request.Rsa = key);
    }

    static byte[] Request(bool names)
    {
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=im.example.com", Issuing.Key, HashAlgorithmName.SHA256);
        if (names)
            request.CertificateExtensions.Add(AllNames());
        return request.CreateSigningRequest();
    }

    static PbeParameters Quick(PbeEncryptionAlgorithm algorithm) => new(algorithm, HashAlgorithmName.SHA256, 1);

    static IEnumerable<byte[]> Public(string kind) =>
        FuzzSeeds.Of(kind).Where(seed => seed.Length <= LongestSeed);
}
