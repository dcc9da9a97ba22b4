using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Judging;

public sealed class CertificateJudgeTests
{
    [Fact]
    public void Trusts_an_honest_chain_without_an_observation()
    {
        var root = TestAuthority.Root();
        var issuing = root.Intermediate();

        var verdict = TestJudge.Of(root, issuing.Leaf(), issuing.Certificate);

        Assert.Empty(verdict.Observations);
        Assert.True(verdict.Trusted);
        Assert.Equal("im.example.com ← Test Intermediate ← Test Root", verdict.Best!.ToString());
        Assert.Equal(SigningClass.PrivateAuthority, verdict.Signing);
        Assert.Equal("standard", verdict.Policy);
    }

    [Fact]
    public void Does_not_trust_the_same_chain_without_its_root()
    {
        var issuing = TestAuthority.Root().Intermediate();
        var stranger = TestAuthority.Root("Stranger");

        var verdict = TestJudge.Of(stranger, issuing.Leaf(), issuing.Certificate);

        Assert.False(verdict.ChainTrusted);
        Assert.True(verdict.Standard.Matches);
        Assert.Equal("cert.chain.untrusted-anchor", verdict.FirstCause!.Finding.Code);
    }

    [Fact]
    public void Does_not_trust_a_sound_chain_of_another_name()
    {
        var root = TestAuthority.Root();

        var verdict = TestJudge.Of(root, root.Leaf("other.example.com"));

        Assert.True(verdict.ChainTrusted);
        Assert.False(verdict.Trusted);
        Assert.Equal("cert.identity.mismatch", verdict.FirstCause!.Finding.Code);
    }

    [Fact]
    public void Says_which_certificate_has_the_wrong_name()
    {
        var root = TestAuthority.Root();
        var (one, other) = (root.Leaf("other.example.com"), root.Leaf("other.example.com"));

        var causes = new[] { one, other }.Select(leaf => TestJudge.Of(root, leaf).FirstCause!).ToList();

        Assert.All(causes, cause => Assert.Equal("cert.identity.mismatch", cause.Finding.Code));
        Assert.Equal([one.Sha256, other.Sha256], causes.Select(cause => cause["sha256"]));
        Assert.Equal([one.SerialText, other.SerialText], causes.Select(cause => cause["serial"]));
    }

    [Fact]
    public void Trusts_a_self_signed_certificate_that_is_in_the_store()
    {
        var own = TestAuthority.SelfSigned();

        var verdict = TestJudge.Of(TestJudge.Request(TrustStore.Of([own]), own));

        Assert.True(verdict.Trusted);
        Assert.Equal(SigningClass.SelfSigned, verdict.Signing);
        Assert.Equal(PathEnd.Anchored, Assert.Single(verdict.Paths).End);
    }

    [Fact]
    public void Says_that_nothing_was_sent()
    {
        var verdict = TestJudge.Of(TestAuthority.Root());

        Assert.Equal(["cert.encoding.unreadable"], verdict.Codes());
        Assert.Null(verdict.Leaf);
        Assert.False(verdict.Trusted);
    }

    [Fact]
    public void Gives_the_same_verdict_for_the_same_request()
    {
        var root = TestAuthority.Root();
        var request = TestJudge.Request(TrustStore.Of([root.Certificate]), TestAuthority.SelfSigned(), root.Certificate);

        var first = TestJudge.Of(request);
        var second = TestJudge.Of(request);

        Assert.Equal(first.Observations.AsEnumerable(), second.Observations.AsEnumerable());
        Assert.Equal(first.Paths.Select(path => path.ToString()), second.Paths.Select(path => path.ToString()));
    }

    [Fact]
    public void Tells_every_text_of_its_observations_with_values()
    {
        var root = TestAuthority.Root();
        var issuing = root.Intermediate(change: request => request.NotAfter = TestAuthority.Now.AddDays(-1));

        var verdict = TestJudge.Of(root, issuing.Leaf("other.example.com"), root.Certificate, issuing.Certificate, root.Certificate);

        Assert.NotEmpty(verdict.Observations);
        Assert.All(verdict.Observations, observation => Assert.DoesNotContain('<', observation.Title + observation.Cause + observation.Fix));
        Assert.Equal("cert.validity.expired", verdict.FirstCause!.Finding.Code);
        Assert.Equal(verdict.Observations.Select(each => each.Severity).OrderDescending(), verdict.Observations.Select(each => each.Severity));
    }

    [Fact]
    public void Judges_by_the_vendor_documents_beside_the_standards()
    {
        var root = TestAuthority.Root();
        var leaf = root.Leaf(change: request => request.DnsNames = []);

        var verdict = TestJudge.Of(root, leaf);

        Assert.False(verdict.Identity(IdentityMode.Standard).Matches);
        Assert.True(verdict.Identity(IdentityMode.Compatible).Matches);
        Assert.Equal(Severity.Error, verdict.FirstCause!.Severity);
    }
}
