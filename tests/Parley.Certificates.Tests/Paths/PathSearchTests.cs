using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Paths;

public sealed class PathSearchTests
{
    static readonly TestAuthority Root = TestAuthority.Root();

    [Fact]
    public void Takes_the_sound_one_of_two_certificates_of_an_authority()
    {
        var expired = Root.Intermediate(change: request => request.NotAfter = TestAuthority.Now.AddDays(-1));
        var renewed = Root.Intermediate();

        var verdict = TestJudge.Of(Root, renewed.Leaf(), expired.Certificate, renewed.Certificate);

        Assert.True(verdict.Trusted);
        Assert.Equal(renewed.Certificate, verdict.Best!.Certificates[1].Certificate);
    }

    [Fact]
    public void Walks_a_cross_certificate_to_the_root_that_is_trusted()
    {
        var young = TestAuthority.Root("Young Root");
        var crossed = Root.Intermediate("Young Root");
        var issuing = young.Intermediate();

        var verdict = TestJudge.Of(Root, issuing.Leaf(), issuing.Certificate, young.Certificate, crossed.Certificate);

        Assert.True(verdict.ChainTrusted);
        Assert.Equal("im.example.com ← Test Intermediate ← Young Root ← Test Root", verdict.Best!.ToString());
    }

    [Fact]
    public void Keeps_the_dead_ends_beside_the_best_path()
    {
        var young = TestAuthority.Root("Young Root");
        var issuing = young.Intermediate("Young Issuing");

        var verdict = TestJudge.Of(Root, issuing.Leaf(), issuing.Certificate, young.Certificate);

        Assert.All(verdict.Paths, path => Assert.False(path.IsAnchored));
        Assert.Equal(PathEnd.SelfSigned, verdict.Best!.End);
        Assert.Equal(3, verdict.Best.Certificates.Length);
    }

    [Fact]
    public void Ends_where_two_authorities_certify_each_other()
    {
        var one = TestAuthority.Root("Circle One");
        var two = TestAuthority.Root("Circle Two");
        var oneByTwo = two.Intermediate("Circle One");
        var twoByOne = one.Intermediate("Circle Two");

        var verdict = TestJudge.Of(Root, oneByTwo.Leaf(), oneByTwo.Certificate, twoByOne.Certificate);

        Assert.Equal(PathEnd.Loop, verdict.Best!.End);
        Assert.False(verdict.ChainTrusted);
    }

    [Fact]
    public void Is_not_misled_by_decoys_of_the_issuers_name()
    {
        var issuing = Root.Intermediate();
        var decoys = Enumerable.Range(0, 300)
            .Select(i => Root.Intermediate(change: request => request.KeyName = "decoy " + (i % 3)).Certificate);

        var verdict = TestJudge.Of(Root, [issuing.Leaf(), .. decoys, issuing.Certificate]);

        Assert.True(verdict.Trusted);
    }

    [Fact]
    public void Gives_up_when_the_signature_checks_are_spent()
    {
        var issuing = Root.Intermediate();
        var decoys = Enumerable.Range(0, 20).Select(i => Root.Intermediate(change: request => request.KeyName = "decoy " + i).Certificate);
        var stranger = TestAuthority.Root("Stranger");
        var policy = ValidationPolicy.Default with { MaximumSignatureChecks = 10 };

        var verdict = TestJudge.Of(TestJudge.Request(TrustStore.Of([stranger.Certificate]), [issuing.Leaf(), .. decoys]) with { Policy = policy });

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.budget.exceeded");
        Assert.Equal("signature checks", observation["budget"]);
        Assert.Equal("10", observation["limit"]);
    }

    [Fact]
    public void Gives_up_on_a_path_that_is_too_deep()
    {
        var authority = Root;
        var sent = new List<Certificates.Model.Certificate>();
        for (var i = 0; i < 9; i++)
        {
            authority = authority.Intermediate("Level " + i);
            sent.Insert(0, authority.Certificate);
        }

        var verdict = TestJudge.Of(Root, [authority.Leaf(), .. sent]);

        TestVerdictAssert.FirstCause(verdict, "cert.budget.exceeded");
        Assert.Equal(PathEnd.TooDeep, verdict.Best!.End);
        Assert.True(TestJudge.Of(Root, [authority.Leaf(), .. sent]) is { ChainTrusted: false });
    }

    [Fact]
    public void Trusts_an_anchor_that_is_no_root()
    {
        var issuing = Root.Intermediate();

        var verdict = TestJudge.Of(issuing, issuing.Leaf());

        Assert.True(verdict.Trusted);
        Assert.Equal("im.example.com ← Test Intermediate", verdict.Best!.ToString());
    }

    [Fact]
    public void Goes_on_above_an_anchor_that_is_not_sound()
    {
        var old = Root.Intermediate(change: request => request.NotAfter = TestAuthority.Now.AddDays(-1));
        var renewed = Root.Intermediate();
        var store = TrustStore.Of([Root.Certificate, old.Certificate]);

        var verdict = TestJudge.Of(TestJudge.Request(store, renewed.Leaf(), renewed.Certificate));

        Assert.True(verdict.Trusted);
    }

    [Fact]
    public void Gives_the_same_verdicts_to_many_threads()
    {
        var judge = new CertificateJudge();
        var issuing = Root.Intermediate();
        var requests = Enumerable.Range(0, 64)
            .Select(i => TestJudge.Request(TrustStore.Of([Root.Certificate]), i % 2 == 0 ? issuing.Leaf() : TestAuthority.SelfSigned(), issuing.Certificate))
            .ToList();

        var verdicts = requests.AsParallel().AsOrdered().Select(judge.Judge).ToList();

        Assert.All(verdicts.Index(), pair => Assert.Equal(pair.Index % 2 == 0, pair.Item.Trusted));
    }
}
