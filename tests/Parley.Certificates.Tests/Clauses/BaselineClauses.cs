using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using static Parley.Certificates.Tests.Support.TestExtension;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>Public authorities' servers by their date of issue (CA/B Forum TLS Baseline Requirements; Chrome's root programme).</summary>
static class BaselineClauses
{
    const string Purpose = "cert.profile.extended-key-usage";
    const string Duty = "cert.profile.not-conforming";
    const string Key = "cert.key.not-approved";

    internal static readonly ClauseCase[] All =
    [
        .. Lifetimes("2019-01-01", 825), .. Lifetimes("2020-08-31", 825), .. Lifetimes("2020-09-01", 398), .. Lifetimes("2026-03-14", 398),
        .. Lifetimes("2026-03-15", 200), .. Lifetimes("2027-03-14", 200), .. Lifetimes("2027-03-15", 100), .. Lifetimes("2029-03-14", 100),
        .. Lifetimes("2029-03-15", 47),

        Case("7.1.2.7.10", "servers", null, request => request.Purposes = [Server]),
        Case("7.1.2.7.10", "servers and clients before 15 March 2027", null, request => request.Purposes = [Server, Client]),
        Case("7.1.2.7.10", "no purposes", Purpose, request => request.Purposes = []),
        Case("7.1.2.7.10", "any purpose beside servers", Purpose, request => request.Purposes = [Server, AnyPurpose]),
        Case("7.1.2.7.10", "mail beside servers", Purpose, request => request.Purposes = [Server, Mailing]),
        Case("7.1.2.7.10", "a critical list of purposes", Purpose, request =>
        {
            request.Purposes = [];
            request.Extensions.Add(Purposes(critical: true, Server));
        }),
        Case("Chrome 3.2.2", "servers from 15 March 2027 on", null, request => From(request, "2027-03-15", 100)),
        Case("Chrome 3.2.2", "servers and clients from 15 March 2027 on", Purpose, request =>
        {
            From(request, "2027-03-15", 100);
            request.Purposes = [Server, Client];
        }),

        Case("7.1.4.3", "a common name that is an alternative name", null, _ => { }),
        Case("7.1.4.3", "no common name", null, request =>
        {
            request.SubjectName = [0x30, 0x00];
            request.DnsNames = [];
            request.Extensions.Add(new("2.5.29.17", TestAsn.Sequence(Dns(TestJudge.Host)), critical: true));
        }),
        Case("7.1.4.3", "a common name that is no alternative name", "cert.profile.common-name", request => request.DnsNames = ["www.example.com"]),
        Case("7.1.4.3", "a common name in other letters", "cert.profile.common-name", request => request.DnsNames = ["IM.example.com"]),
        Case("7.1.4.3", "an address as common name", null, request => Address(request, "192.0.2.1")),
        Case("7.1.4.3", "an address as common name, written otherwise", "cert.profile.common-name", request => Address(request, "192.0.2.001")),

        Case("SC-047", "an organization", null, request => Subject(request, "O=Example")),
        Case("SC-047", "an organizational unit", "cert.profile.organizational-unit", request => Subject(request, "OU=Voice")),
        Case("SC-047", "an organizational unit before 1 September 2022", null, request =>
        {
            Subject(request, "OU=Voice");
            From(request, "2022-08-31", 398);
        }),

        Case("6.1.5", "RSA of 2048 bits", null, request => request.Rsa = Rsa2048),
        Case("6.1.5", "RSA of 1024 bits", "cert.key.too-small", request => request.Rsa = RSA.Create(1024)),
        Case("6.1.5", "P-384", null, request => request.PublicKey = Curve(ECCurve.NamedCurves.nistP384)),
        Case("6.1.5", "P-521", null, request => request.PublicKey = Curve(ECCurve.NamedCurves.nistP521)),
        Case("6.1.5", "a curve of Brainpool", Key, request => request.PublicKey = Curve(ECCurve.NamedCurves.brainpoolP256r1)),
        Case("6.1.5", "Ed25519", Key, request => request.PublicKey =
            new(new Oid("1.3.101.112"), new AsnEncodedData([0x05, 0x00]), new AsnEncodedData(RandomNumberGenerator.GetBytes(32)))),

        Case("7.1.2.7.12", "a wildcard", null, request => Host(request, "*.example.com")),
        Case("7.1.2.7.12", "an underscore", Duty, request => Host(request, "im_1.example.com")),
        Case("7.1.2.7.12", "a wildcard in the middle", Duty, request => Host(request, "im.*.example.com")),
        Case("7.1.2.7.12", "no alternative name", "cert.profile.no-alternative-name", request =>
        {
            request.SubjectName = new X500DistinguishedName("O=Example").RawData;
            request.DnsNames = [];
        }),
        Case("3.2.2.6", "a wildcard of a company", null, request => Host(request, "*.example.co.uk")),
        Case("3.2.2.6", "a wildcard of a registry", "cert.profile.wildcard-on-suffix", request => Host(request, "*.co.uk")),
        Case("3.2.2.6", "a wildcard of a top-level domain", "cert.profile.wildcard-on-suffix", request => Host(request, "*.com")),

        Case("7.1.2.7.11", "a curve that signs", null, _ => { }),
        Case("7.1.2.7.11", "a curve that encrypts keys", "cert.profile.key-usage",
            request => request.Usage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment),
        Case("7.1.2.7.11", "a curve for nothing but agreement", "cert.profile.key-usage", request => request.Usage = X509KeyUsageFlags.KeyAgreement),
        Case("7.1.2.7.8", "basic constraints that say CA:FALSE", null, _ => { }),
        Case("7.1.2.7.8", "basic constraints that say CA:TRUE", "cert.profile.authority-as-leaf", request =>
        {
            request.HasBasicConstraints = false;
            request.Extensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        }),
    ];

    static RSA Rsa2048 { get; } = RSA.Create(2048);

    static ClauseCase[] Lifetimes(string issued, int days) =>
    [
        Lifetime($"{days} days from {issued} on", null, issued, TimeSpan.FromDays(days)),
        Lifetime($"{days} days and a second from {issued} on", "cert.validity.lifetime-too-long", issued,
            TimeSpan.FromDays(days) + TimeSpan.FromSeconds(1)),
    ];

    static ClauseCase Lifetime(string name, string? fault, string issued, TimeSpan lifetime) =>
        Case("6.3.2", name, fault, request => From(request, issued, lifetime));

    static ClauseCase Case(string clause, string name, string? fault, Action<TestRequest> change) =>
        new("BR " + clause, name, fault, () =>
        {
            var root = TestAuthority.Root("Clause Public Root", request =>
            {
                request.NotBefore = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);
                request.NotAfter = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);
            });
            var leaf = root.Leaf(TestJudge.Host, request =>
            {
                From(request, "2026-05-01", 200);
                change(request);
            });
            return TestJudge.Of(TestJudge.Request(TrustStore.Of([root.Certificate]), leaf) with
            {
                Policy = KnownProfiles.WebPki,
                Purpose = KeyPurpose.ServerAuthentication,
                Time = leaf.NotBefore.AddDays(1),
                Reference = ReferenceIdentity.None,
            });
        });

    static void From(TestRequest request, string issued, int days) => From(request, issued, TimeSpan.FromDays(days));

    static void From(TestRequest request, string issued, TimeSpan lifetime)
    {
        request.NotBefore = DateTimeOffset.Parse(issued + "T00:00:00Z", CultureInfo.InvariantCulture);
        request.NotAfter = request.NotBefore + lifetime - TimeSpan.FromSeconds(1);
    }

    static void Host(TestRequest request, string name)
    {
        request.SubjectName = new X500DistinguishedName("CN=" + name).RawData;
        request.DnsNames = [];
        request.Extensions.Add(Alternative(Dns(name)));
    }

    static void Address(TestRequest request, string commonName)
    {
        request.SubjectName = new X500DistinguishedName("CN=" + commonName).RawData;
        request.DnsNames = [];
        request.Addresses = [IPAddress.Parse("192.0.2.1")];
    }

    static void Subject(TestRequest request, string attribute) =>
        request.SubjectName = new X500DistinguishedName($"CN={TestJudge.Host}, {attribute}").RawData;

    static PublicKey Curve(ECCurve curve)
    {
        using var key = ECDsa.Create(curve);
        return new(key);
    }
}
