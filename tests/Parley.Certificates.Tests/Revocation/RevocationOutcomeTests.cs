using Parley.Certificates.Judging;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Revocation;

/// <summary>Five outcomes that are never mixed: each alone, and each beside each other.</summary>
public sealed class RevocationOutcomeTests
{
    /// <summary>From the one that settles the matter to the one that says least.</summary>
    static readonly RevocationStatus[] ByWeight =
    [
        RevocationStatus.Revoked, RevocationStatus.Good, RevocationStatus.Unreachable, RevocationStatus.Unusable, RevocationStatus.NoInformation,
    ];

    readonly TestChain _chain = new();

    public static TheoryData<RevocationStatus, RevocationStatus> Pairs
    {
        get
        {
            var pairs = new TheoryData<RevocationStatus, RevocationStatus>();
            foreach (var one in ByWeight)
            {
                foreach (var other in ByWeight)
                    pairs.Add(one, other);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_weightier_of_two_sources_decides(RevocationStatus one, RevocationStatus other)
    {
        var verdict = _chain.Judge(Of(one, list: true).With(Of(other, list: false)).With(RevocationMaterial.Of([_chain.RootList], [], [])));

        var expected = ByWeight.First(status => status == one || status == other);
        Assert.Equal(expected, TestChain.AnswerOf(verdict).Status);
        Assert.Equal(expected == RevocationStatus.Good, verdict.ChainTrusted);
    }

    [Theory]
    [InlineData(RevocationStatus.Good, null, null)]
    [InlineData(RevocationStatus.Revoked, "cert.revocation.revoked", "cert.revocation.revoked")]
    [InlineData(RevocationStatus.NoInformation, "cert.revocation.no-information", null)]
    [InlineData(RevocationStatus.Unreachable, "cert.revocation.unreachable", null)]
    [InlineData(RevocationStatus.Unusable, "cert.revocation.unusable", null)]
    public void Each_has_a_finding_of_its_own_and_only_revocation_refuses_unless_an_answer_is_required(
        RevocationStatus status, string? required, string? known)
    {
        var material = Of(status, list: true).With(RevocationMaterial.Of([_chain.RootList], [], []));

        Assert.Equal(required, Refusal(material, RevocationCheck.Required));
        Assert.Equal(known, Refusal(material, RevocationCheck.WhereKnown));
        Assert.Null(Refusal(material, RevocationCheck.Off));
    }

    [Fact]
    public void A_list_or_answer_with_any_changed_octet_never_counts()
    {
        var list = new TestList(_chain.Intermediate).Encode();
        var answer = new TestAnswer(_chain.Intermediate).Good(_chain.Leaf).Encode();
        var judge = new CertificateJudge();
        for (var at = 0; at < Math.Max(list.Length, answer.Length); at++)
        {
            foreach (var material in new[] { Changed(list, at, isList: true), Changed(answer, at, isList: false) })
            {
                var request = TestJudge.Request(TrustStore.Of([_chain.Root.Certificate]), _chain.Leaf, _chain.Intermediate.Certificate);
                var verdict = judge.Judge(request with { Revocation = material, Policy = _chain.Policy });

                Assert.NotEqual(RevocationStatus.Good, TestChain.AnswerOf(verdict).Status);
                Assert.NotEqual(RevocationStatus.Revoked, TestChain.AnswerOf(verdict).Status);
            }
        }
    }

    static RevocationMaterial Changed(byte[] octets, int at, bool isList)
    {
        byte[] changed = [.. octets];
        if (at < changed.Length)
            changed[at] ^= 0x01;
        else
            return RevocationMaterial.None;
        return isList && CertificateRevocationList.TryParse(changed, out var list, out _) ? RevocationMaterial.Of([list], [], [])
            : !isList && OcspResponse.TryParse(changed, out var answer, out _) ? RevocationMaterial.Of([], [answer], [])
            : RevocationMaterial.None;
    }

    RevocationMaterial Of(RevocationStatus status, bool list) => status switch
    {
        RevocationStatus.NoInformation => RevocationMaterial.None,
        RevocationStatus.Unreachable => Failed(FetchFailureKind.Unreachable),
        RevocationStatus.Unusable => Failed(FetchFailureKind.Unusable),
        _ when list => RevocationMaterial.Of([Listed(status == RevocationStatus.Revoked).Sign()], [], []),
        RevocationStatus.Good => RevocationMaterial.Of([], [new TestAnswer(_chain.Intermediate).Good(_chain.Leaf).Sign()], []),
        _ => RevocationMaterial.Of([], [new TestAnswer(_chain.Intermediate).Revoked(_chain.Leaf).Sign()], []),
    };

    TestList Listed(bool isRevoked) => isRevoked
        ? new TestList(_chain.Intermediate).Revoke(_chain.Leaf)
        : new TestList(_chain.Intermediate);

    static RevocationMaterial Failed(FetchFailureKind kind) =>
        RevocationMaterial.Of([], [], [new FailedFetch { Uri = new(TestChain.ListAddress), Kind = kind, Detail = "it failed" }]);

    string? Refusal(RevocationMaterial material, RevocationCheck check)
    {
        _chain.Policy = ValidationPolicy.Default with { Revocation = check };
        var verdict = _chain.Judge(material);
        return verdict.ChainTrusted ? null : verdict.FirstCause?.Finding.Code;
    }
}
