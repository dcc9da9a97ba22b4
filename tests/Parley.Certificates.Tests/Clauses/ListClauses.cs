using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;
using static Parley.Certificates.Tests.Support.TestAsn;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>Revocation lists (RFC 5280, 5 and 6.3), where an answer is required of each certificate.</summary>
static class ListClauses
{
    const string Unusable = "cert.revocation.unusable";
    const string Unknown = "cert.revocation.no-information";
    const string NotYet = "cert.revocation.not-yet-valid";
    const string Stale = "cert.revocation.stale";
    const string Revoked = "cert.revocation.revoked";

    static readonly ValidationPolicy Strict = KnownProfiles.Rfc5280 with { Revocation = RevocationCheck.Required };

    internal static readonly ClauseCase[] All =
    [
        Case("5.1.2.4", "a list of this second", null, (list, _) => list.ThisUpdate = TestAuthority.Now),
        Case("5.1.2.4", "a list of tomorrow", NotYet, (list, _) => list.ThisUpdate = TestAuthority.Now.AddDays(1)),
        Case("5.1.2.5", "the last second of a list", null, (list, _) => list.NextUpdate = TestAuthority.Now),
        Case("5.1.2.5", "a second after the last of a list", Stale, (list, _) => list.NextUpdate = TestAuthority.Now.AddSeconds(-1)),
        Case("5.1.2.5", "a list that does not say when the next one comes", Unusable, (list, _) => list.NextUpdate = null, Strict),
        Case("5.1.2.5", "a list that says when the next one comes", null, (_, _) => { }, Strict),

        Case("5.2", "an unknown extension of a list", null, (list, _) => list.Extensions.Add(Extension("1.2.3.4", critical: false, [0x05, 0x00]))),
        Case("5.2", "an unknown critical extension of a list", Unusable,
            (list, _) => list.Extensions.Add(Extension("1.2.3.4", critical: true, [0x05, 0x00]))),
        Case("5.2.1", "a list with an authority key identifier", null, (_, _) => { }, Strict),
        Case("5.2.1", "a list without an authority key identifier", Unusable, (list, _) => list.HasKeyIdentifier = false, Strict),
        Case("5.2.3", "a list with a number", null, (list, _) => list.Number = 5, Strict),
        Case("5.2.3", "a list without a number", Unusable, (list, _) => list.Number = null, Strict),
        Case("5.2.3", "a list with a critical number", Unusable, (list, _) =>
        {
            list.Number = null;
            list.Extensions.Add(Extension("2.5.29.20", critical: true, Integer([1])));
        }, Strict),

        Case("5.2.5", "a list about servers", null, (list, _) => list.IssuingPoint = TestPoint.Issuing(users: true)),
        Case("5.2.5", "a list about authorities", Unknown, (list, _) => list.IssuingPoint = TestPoint.Issuing(authorities: true)),
        Case("5.2.5", "a list about attribute certificates", Unknown, (list, _) => list.IssuingPoint = TestPoint.Issuing(attributes: true)),
        Case("5.2.5", "a list under the address that the server names", null,
            (list, _) => list.IssuingPoint = TestPoint.Issuing(TestPoint.Full(Uri(TestChain.ListAddress)))),
        Case("5.2.5", "a list under another address", Unknown,
            (list, _) => list.IssuingPoint = TestPoint.Issuing(TestPoint.Full(Uri("http://pki.example.com/other.crl")))),
        Case("5.2.5", "a list about some reasons", Unknown, (list, _) => list.IssuingPoint = TestPoint.Issuing(reasons: TestPoint.Compromise)),

        Case("5.3", "an entry about another certificate", null, (list, chain) => list.Revoke(chain.Intermediate.Leaf("other.example.com"))),
        Case("5.3", "an entry about the server", Revoked, (list, chain) => list.Revoke(chain.Leaf)),
        Case("5.3", "an unknown critical extension of an entry about another", Unusable, (list, _) => list.Add(
            [0x42], TestAuthority.Now.AddDays(-1), Extension("1.2.3.4", critical: true, [0x05, 0x00]))),
        Case("5.3.1", "an entry that takes back a hold, out of place in a complete list", null,
            (list, chain) => list.Revoke(chain.Leaf, reason: RevocationReason.RemoveFromCrl)),
        Case("5.3.1", "a hold", Revoked, (list, chain) => list.Revoke(chain.Leaf, reason: RevocationReason.CertificateHold)),
        Case("5.3.1", "a compromise", Revoked, (list, chain) => list.Revoke(chain.Leaf, reason: RevocationReason.KeyCompromise)),
        Case("5.3.2", "a key that is not lost yet", null,
            (list, chain) => list.Revoke(chain.Leaf, at: TestAuthority.Now.AddDays(2), invalidity: TestAuthority.Now.AddDays(1))),
        Case("5.3.2", "a key lost before it was revoked", Revoked,
            (list, chain) => list.Revoke(chain.Leaf, at: TestAuthority.Now.AddDays(2), invalidity: TestAuthority.Now.AddDays(-1))),

        Case("6.3.3 (f)", "an authority without key usage", null, (_, _) => { }, issuing: request =>
            request.Usage = System.Security.Cryptography.X509Certificates.X509KeyUsageFlags.None),
        Case("6.3.3 (f)", "an authority that may not sign lists", Unusable, (_, _) => { }, issuing: request =>
            request.Usage = System.Security.Cryptography.X509Certificates.X509KeyUsageFlags.KeyCertSign),
        Case("6.3.3 (g)", "a list that the authority signed", null, (_, _) => { }),
        Case("6.3.3 (g)", "a list that somebody else signed", Unusable, (list, _) => list.Key = TestAuthority.KeyOf("Clause Stranger")),
        Baseline("a list under the address that the server names", null, TestPoint.Full(Uri(TestChain.ListAddress))),
        Baseline("a list under a name relative to its issuer's", Unusable, TestPoint.Relative("A")),
        Baseline("a list under a directory name", Unusable, TestPoint.Full(TestExtension.Named("CN=A"))),
    ];

    static ClauseCase Baseline(string name, string? fault, byte[] point) => new("BR 7.2.2.1", name, fault, () =>
    {
        var chain = new TestChain(request => request.Extensions.Add(TestPoint.In(TestPoint.Of(point))));
        chain.Policy = chain.Policy with { BaselineRevocationLists = true };
        return chain.Judge(new TestList(chain.Intermediate) { IssuingPoint = TestPoint.Issuing(point) }.Sign());
    });

    static ClauseCase Case(
        string clause, string name, string? fault, Action<TestList, TestChain> change, ValidationPolicy? policy = null,
        Action<TestRequest>? issuing = null) =>
        new("RFC 5280, " + clause, name, fault, () =>
        {
            var chain = new TestChain(intermediate: issuing);
            if (policy is not null)
                chain.Policy = policy;
            var list = new TestList(chain.Intermediate);
            change(list, chain);
            return chain.Judge(list.Sign());
        });
}
