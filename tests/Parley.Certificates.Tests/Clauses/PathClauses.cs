using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Tests.Support;
using static Parley.Certificates.Tests.Support.TestExtension;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>The path as a whole (RFC 5280, 6.1).</summary>
static class PathClauses
{
    static readonly DateTimeOffset Second = TestAuthority.Now;

    internal static readonly ClauseCase[] All =
    [
        new("RFC 5280, 6.1.3 (a)(1)", "signed by the key above", null, () => ClauseChain.Judge()),
        new("RFC 5280, 6.1.3 (a)(1)", "signed by another key of the same name", "cert.signature.invalid", () =>
        {
            var root = TestAuthority.Root("Clause Root");
            var other = TestAuthority.Root("Clause Root", request => request.KeyName = "Clause Other Key");
            return ClauseChain.Judge(root, other.Leaf(change: request => request.HasAuthorityKeyIdentifier = false), [],
                policy: ValidationPolicy.Default);
        }),
        new("RFC 5280, 6.1.3 (a)(2)", "the last second", null, () => ClauseChain.Judge(request => request.NotAfter = Second)),
        new("RFC 5280, 6.1.3 (a)(2)", "a second after the last", "cert.validity.expired",
            () => ClauseChain.Judge(request => request.NotAfter = Second, time: Second.AddSeconds(1))),
        new("RFC 5280, 6.1.3 (a)(2)", "the first second", null, () => ClauseChain.Judge(request => request.NotBefore = Second)),
        new("RFC 5280, 6.1.3 (a)(2)", "a second before the first", "cert.validity.not-yet-valid",
            () => ClauseChain.Judge(request => request.NotBefore = Second, time: Second.AddSeconds(-1))),
        new("RFC 5280, 6.1.3 (a)(2)", "the end that means that there is none", null,
            () => ClauseChain.Judge(request => request.NotAfter = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero))),
        new("RFC 5280, 6.1.3 (a)(2)", "an authority that ended", "cert.validity.expired",
            () => ClauseChain.Judge(issuing: request => request.NotAfter = Second.AddSeconds(-1))),

        new("RFC 5280, 6.1.3 (a)(4)", "the issuer's name in other letters and blanks", null, () => Renamed("CN=CLAUSE   issuing")),
        new("RFC 5280, 7.1", "the issuer's name in full-width letters, with blanks and characters that nobody sees", null,
            () => Renamed("CN=\uFF23lau\u017Fe\u00A0\u3000I\u00ADssuing")),
        new("RFC 5280, 6.1.3 (a)(4)", "another name than the issuer's", "cert.chain.missing-intermediate", () => Renamed("CN=Clause Issuing 2")),

        new("RFC 5280, 6.1.4 (l)", "as many authorities as are allowed", null, () => Deep(pathLength: 1, selfIssued: false)),
        new("RFC 5280, 6.1.4 (l)", "one authority too many", "cert.constraints.path-length", () => Deep(pathLength: 0, selfIssued: false)),
        new("RFC 5280, 6.1.4 (l)", "an authority with a new key is not counted", null, () => Deep(pathLength: 0, selfIssued: true)),
        new("RFC 5280, 6.1.4 (m)", "an authority that allows more than the one above", "cert.constraints.path-length",
            () => Deep(pathLength: 0, selfIssued: false, below: 5)),
        new("RFC 5280, 6.1.4 (m)", "an authority that allows less than the one above", null, () => Deep(pathLength: 5, selfIssued: false, below: 0)),

        new("RFC 5280, 6.1.4 (o)", "an unknown extension of an authority", null,
            () => ClauseChain.Judge(issuing: request => request.Extensions.Add(Unknown(critical: false)))),
        new("RFC 5280, 6.1.4 (o)", "an unknown critical extension of an authority", "cert.usage.unknown-critical-extension",
            () => ClauseChain.Judge(issuing: request => request.Extensions.Add(Unknown(critical: true)))),

        Inherited("parameters of the authority above", null, HashAlgorithmName.SHA256, isForged: false),
        Inherited("parameters that somebody else chose", "cert.signature.invalid", HashAlgorithmName.SHA256, isForged: true),

        Hashed("SHA-256", null, HashAlgorithmName.SHA256, "1.2.840.10045.4.3.2"),
        Hashed("SHA-512", null, HashAlgorithmName.SHA512, "1.2.840.10045.4.3.4"),
        Hashed("SHA-1", "cert.signature.weak-algorithm", HashAlgorithmName.SHA1, "1.2.840.10045.4.1"),
    ];

    static CertificateVerdict Renamed(string issuer)
    {
        var root = TestAuthority.Root("Clause Root");
        var issuing = root.Intermediate("Clause Issuing");
        var request = new TestRequest(TestJudge.Host) { DnsNames = [TestJudge.Host] };
        var leaf = request.Sign(issuing.Key, new X500DistinguishedName(issuer).RawData, issuing.Key);
        return ClauseChain.Judge(root, leaf, [issuing]);
    }

    static CertificateVerdict Deep(int pathLength, bool selfIssued, int? below = null)
    {
        var root = TestAuthority.Root("Clause Root");
        var upper = root.Intermediate("Clause Upper", request => request.PathLength = pathLength);
        var lower = upper.Intermediate(selfIssued ? "Clause Upper" : "Clause Lower", request =>
        {
            request.KeyName = "Clause Lower";
            request.PathLength = below;
        });
        return ClauseChain.Judge(root, lower.Leaf(), [lower, upper]);
    }

    static ClauseCase Hashed(string name, string? fault, HashAlgorithmName hash, string algorithm) =>
        new("RFC 9155, 2", name, fault, () =>
        {
            var root = TestAuthority.Root("Clause Root");
            var request = new TestRequest(TestJudge.Host) { DnsNames = [TestJudge.Host], Hash = hash };
            var generator = new TestSignature(root.Key, algorithm, hash);
            return ClauseChain.Judge(root, request.Sign(root.Certificate.Subject.Encoded.ToArray(), generator, root.Key), []);
        });

    /// <summary>A key of DSA that leaves its parameters to the key above (RFC 3279, 2.3.2).</summary>
    static ClauseCase Inherited(string name, string? fault, HashAlgorithmName hash, bool isForged) =>
        new("RFC 5280, 6.1.4 (d) to (f)", name, fault, () => TestDsa.Judge(hash, isForged));
}
