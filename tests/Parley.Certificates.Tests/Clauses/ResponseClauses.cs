using Parley.Certificates.Tests.Support;
using static Parley.Certificates.Tests.Support.TestAsn;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>OCSP answers (RFC 6960), where an answer is required of each certificate.</summary>
static class ResponseClauses
{
    const string Signing = "1.3.6.1.5.5.7.3.9";
    const string Unusable = "cert.revocation.unusable";
    const string Unknown = "cert.revocation.no-information";
    const string Stale = "cert.revocation.stale";
    const string Revoked = "cert.revocation.revoked";

    internal static readonly ClauseCase[] All =
    [
        Case("2.2", "good", null, (answer, chain) => answer.Good(chain.Leaf)),
        Case("2.2", "revoked", Revoked, (answer, chain) => answer.Revoked(chain.Leaf)),
        Case("2.2", "unknown", "cert.revocation.unknown", (answer, chain) => answer.Unknown(chain.Leaf)),
        Case("2.2", "unknown, and good as well", null, (answer, chain) => answer.Unknown(chain.Leaf).Good(chain.Leaf)),
        Case("2.2", "good, and revoked as well", Revoked, (answer, chain) => answer.Good(chain.Leaf).Revoked(chain.Leaf)),
        Case("3.2", "about the server among others", null,
            (answer, chain) => answer.Revoked(chain.Intermediate.Leaf("other.example.com")).Good(chain.Leaf)),
        Case("3.2", "about another certificate", Unknown, (answer, chain) => answer.Good(chain.Intermediate.Leaf("other.example.com"))),
        Case("4.2.2.1", "of this second", null, (answer, chain) =>
        {
            answer.ThisUpdate = answer.ProducedAt = TestAuthority.Now;
            answer.Good(chain.Leaf);
        }),
        Case("4.2.2.1", "of tomorrow", "cert.revocation.not-yet-valid", (answer, chain) =>
        {
            answer.ThisUpdate = TestAuthority.Now.AddDays(1);
            answer.NextUpdate = TestAuthority.Now.AddDays(2);
            answer.Good(chain.Leaf);
        }),
        Case("4.2.2.1", "in its last second", null, (answer, chain) =>
        {
            answer.NextUpdate = TestAuthority.Now;
            answer.Good(chain.Leaf);
        }),
        Case("4.2.2.1", "a second after its last", Stale, (answer, chain) =>
        {
            answer.NextUpdate = TestAuthority.Now.AddSeconds(-1);
            answer.Good(chain.Leaf);
        }),
        Case("4.2.2.2", "signed by the authority, which it names by its key", null, (answer, chain) =>
        {
            answer.IsByKey = true;
            answer.Good(chain.Leaf);
        }),
        Case("4.2.2.2", "signed by somebody else", Unusable, (answer, chain) =>
        {
            answer.Key = TestAuthority.KeyOf("Clause Stranger");
            answer.Good(chain.Leaf);
        }),
        Delegated("4.2.2.2", "signed by a responder that the authority certified", null, [Signing]),
        Delegated("4.2.2.2", "signed by a responder for any purpose", Unusable, [TestExtension.AnyPurpose]),
        Delegated("4.2.2.2", "signed by a server", Unusable, [TestExtension.Server]),
        Delegated("4.2.2.2", "signed by a responder of the root", Unusable, [Signing], ofRoot: true),
        Delegated("4.2.2.2", "signed by a responder that ended", Unusable, [Signing],
            change: request => request.NotAfter = TestAuthority.Now.AddDays(-1)),
        Delegated("4.2.2.2.1", "signed by a responder that need not be checked", null, [Signing],
            change: request => request.Extensions.Add(new("1.3.6.1.5.5.7.48.1.5", [0x05, 0x00], critical: false))),
        Delegated("4.2.2.2.1", "signed by a responder that could be checked and was not", Unusable, [Signing],
            change: request => request.Extensions.Add(TestChain.Published)),
        Case("4.4", "an unknown extension", null, (answer, chain) =>
        {
            answer.SingleExtensions.Add(Extension("1.2.3.4", critical: false, [0x05, 0x00]));
            answer.Good(chain.Leaf);
        }),
        Case("4.4", "an unknown critical extension of the answer", Unusable, (answer, chain) =>
        {
            answer.Extensions.Add(Extension("1.2.3.4", critical: true, [0x05, 0x00]));
            answer.Good(chain.Leaf);
        }),
        Case("4.4", "an unknown critical extension about the certificate", Unusable, (answer, chain) =>
        {
            answer.SingleExtensions.Add(Extension("1.2.3.4", critical: true, [0x05, 0x00]));
            answer.Good(chain.Leaf);
        }),
    ];

    static ClauseCase Delegated(
        string clause, string name, string? fault, string[] purposes, bool ofRoot = false, Action<TestRequest>? change = null) =>
        Case(clause, name, fault, (answer, chain) =>
        {
            var responder = (ofRoot ? chain.Root : chain.Intermediate).Leaf("Clause Responder", request =>
            {
                request.DnsNames = [];
                request.Purposes = purposes;
                change?.Invoke(request);
            });
            answer.Responder = responder;
            answer.Key = TestAuthority.KeyOf("Clause Responder");
            answer.Certificates = [responder];
            answer.Good(chain.Leaf);
        });

    static ClauseCase Case(string clause, string name, string? fault, Action<TestAnswer, TestChain> change) =>
        new("RFC 6960, " + clause, name, fault, () =>
        {
            var chain = new TestChain();
            var answer = new TestAnswer(chain.Intermediate);
            change(answer, chain);
            return chain.Judge([], [answer.Sign()]);
        });
}
