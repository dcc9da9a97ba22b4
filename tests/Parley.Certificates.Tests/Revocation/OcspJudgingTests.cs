using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Revocation;

/// <summary>What OCSP answers say about a chain, and who may say it (RFC 6960, 3.2 and 4.2.2.2).</summary>
public sealed class OcspJudgingTests
{
    const string OcspSigning = "1.3.6.1.5.5.7.3.9";

    readonly TestChain _chain = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Trusts_an_answer_of_the_issuer_itself(bool isByKey)
    {
        var answer = new TestAnswer(_chain.Intermediate) { IsByKey = isByKey }.Good(_chain.Leaf);

        AssertStatus(RevocationStatus.Good, answer);
    }

    [Theory]
    [InlineData("SHA1")]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public void Finds_the_certificate_by_any_hash(string hash)
    {
        var answer = new TestAnswer(_chain.Intermediate) { IdHash = new(hash) }.Good(_chain.Leaf);

        AssertStatus(RevocationStatus.Good, answer);
    }

    [Fact]
    public void Passes_over_an_answer_about_a_namesake_of_the_issuer()
    {
        var namesake = TestAuthority.Root("Revocation Issuing", request => request.KeyName = "Revocation Namesake");

        AssertStatus(RevocationStatus.NoInformation, new TestAnswer(namesake).Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_a_certificate_that_the_responder_knows_as_revoked()
    {
        var answer = new TestAnswer(_chain.Intermediate).Revoked(_chain.Leaf, reason: RevocationReason.Superseded);

        var verdict = Judge(answer);

        Assert.Equal("superseded", TestVerdictAssert.FirstCause(verdict, "cert.revocation.revoked")["reason"]);
        Assert.NotNull(TestChain.AnswerOf(verdict).Response);
    }

    [Fact]
    public void Takes_the_worse_of_two_answers_in_one()
    {
        AssertStatus(RevocationStatus.Revoked, new TestAnswer(_chain.Intermediate).Good(_chain.Leaf).Revoked(_chain.Leaf));
    }

    [Fact]
    public void Takes_the_worse_of_list_and_answer()
    {
        var list = new TestList(_chain.Intermediate).Sign();

        var verdict = _chain.Judge([list], [new TestAnswer(_chain.Intermediate).Revoked(_chain.Leaf).Sign()]);

        Assert.Equal(RevocationStatus.Revoked, TestChain.AnswerOf(verdict).Status);
    }

    [Fact]
    public void Lets_a_newer_answer_end_a_hold()
    {
        var list = new TestList(_chain.Intermediate) { ThisUpdate = TestAuthority.Now.AddDays(-2) }
            .Revoke(_chain.Leaf, reason: RevocationReason.CertificateHold).Sign();

        var newer = _chain.Judge([list], [new TestAnswer(_chain.Intermediate).Good(_chain.Leaf).Sign()]);
        var older = _chain.Judge([list],
            [new TestAnswer(_chain.Intermediate) { ThisUpdate = TestAuthority.Now.AddDays(-3) }.Good(_chain.Leaf).Sign()]);

        Assert.Equal(RevocationStatus.Good, TestChain.AnswerOf(newer).Status);
        Assert.Equal(RevocationStatus.Revoked, TestChain.AnswerOf(older).Status);
    }

    [Fact]
    public void Tells_that_the_responder_does_not_know_a_certificate()
    {
        var verdict = Judge(new TestAnswer(_chain.Intermediate).Unknown(_chain.Leaf));

        Assert.False(verdict.ChainTrusted);
        TestVerdictAssert.Single(verdict, "cert.revocation.unknown");
        Assert.Equal(RevocationStatus.NoInformation, TestChain.AnswerOf(verdict).Status);
    }

    [Fact]
    public void Tells_that_the_responder_did_not_answer()
    {
        Assert.True(OcspResponse.TryParse(TestAnswer.Failure(3), out var response, out _));

        var verdict = _chain.Judge([], [response]);

        Assert.Contains("tryLater", TestVerdictAssert.Single(verdict, "cert.revocation.not-answered")["detail"], StringComparison.Ordinal);
        Assert.Equal(RevocationStatus.Unusable, TestChain.AnswerOf(verdict).Status);
    }

    [Fact]
    public void A_refusal_is_not_about_certificates_that_name_no_responder()
    {
        var chain = new TestChain(leaf => leaf.Extensions.Add(new X509AuthorityInformationAccessExtension(["http://pki.example.com/ocsp"], [])));
        Assert.True(OcspResponse.TryParse(TestAnswer.Failure(3), out var response, out _));

        var verdict = chain.Judge(RevocationMaterial.Of([], [response], []));

        Assert.Equal(chain.Leaf.DisplayName, TestVerdictAssert.Single(verdict, "cert.revocation.not-answered").Subject);
    }

    [Fact]
    public void Refuses_an_answer_with_a_wrong_signature()
    {
        AssertStatus(RevocationStatus.Unusable,
            new TestAnswer(_chain.Intermediate) { Key = TestAuthority.KeyOf("Somebody Else") }.Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_a_stale_answer()
    {
        AssertStatus(RevocationStatus.Unusable, new TestAnswer(_chain.Intermediate)
        {
            ThisUpdate = TestAuthority.Now.AddDays(-3), NextUpdate = TestAuthority.Now.AddSeconds(-1),
        }.Good(_chain.Leaf));
    }

    [Fact]
    public void Counts_a_revocation_in_a_stale_answer_unless_it_is_a_hold()
    {
        TestAnswer Stale() => new(_chain.Intermediate)
        {
            ThisUpdate = TestAuthority.Now.AddDays(-3), NextUpdate = TestAuthority.Now.AddSeconds(-1),
        };

        AssertStatus(RevocationStatus.Revoked, Stale().Revoked(_chain.Leaf));
        AssertStatus(RevocationStatus.Unusable, Stale().Revoked(_chain.Leaf, reason: RevocationReason.CertificateHold));
    }

    [Theory]
    [InlineData(6, RevocationStatus.Good)]
    [InlineData(8, RevocationStatus.Unusable)]
    public void Lets_an_answer_without_an_end_count_for_a_week(int days, RevocationStatus status)
    {
        AssertStatus(status,
            new TestAnswer(_chain.Intermediate) { ThisUpdate = TestAuthority.Now.AddDays(-days), NextUpdate = null }.Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_an_answer_older_than_the_policy_allows()
    {
        _chain.Policy = _chain.Policy with { MaximumRevocationAge = TimeSpan.FromMinutes(30) };

        AssertStatus(RevocationStatus.Unusable, new TestAnswer(_chain.Intermediate).Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_an_answer_produced_in_the_future()
    {
        AssertStatus(RevocationStatus.Unusable,
            new TestAnswer(_chain.Intermediate) { ProducedAt = TestAuthority.Now.AddHours(1) }.Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_an_answer_that_ends_before_it_begins()
    {
        AssertStatus(RevocationStatus.Unusable, new TestAnswer(_chain.Intermediate)
        {
            ThisUpdate = TestAuthority.Now, NextUpdate = TestAuthority.Now.AddMinutes(-1),
        }.Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_a_critical_extension_that_nobody_knows()
    {
        var unknown = TestAsn.Extension("1.2.3.4", critical: true, TestAsn.OctetString(1));
        var ofAnswer = new TestAnswer(_chain.Intermediate);
        ofAnswer.Extensions.Add(unknown);
        var ofSingle = new TestAnswer(_chain.Intermediate);
        ofSingle.SingleExtensions.Add(unknown);

        AssertStatus(RevocationStatus.Unusable, ofAnswer.Good(_chain.Leaf));
        AssertStatus(RevocationStatus.Unusable, ofSingle.Good(_chain.Leaf));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Trusts_a_responder_that_the_issuer_certified(bool comesWithTheAnswer)
    {
        var responder = Responder();
        if (!comesWithTheAnswer)
            _chain.Extras.Add(responder);

        AssertStatus(RevocationStatus.Good, Delegated(responder, certificates: comesWithTheAnswer ? [responder] : []).Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_a_responder_whose_certificate_is_missing()
    {
        AssertStatus(RevocationStatus.Unusable, Delegated(Responder(), certificates: []).Good(_chain.Leaf));
    }

    [Theory]
    [InlineData("1.3.6.1.5.5.7.3.1")]
    [InlineData("2.5.29.37.0")]
    public void Refuses_a_responder_without_the_purpose(string purpose)
    {
        var responder = Responder(request => request.Purposes = [purpose]);

        AssertStatus(RevocationStatus.Unusable, Delegated(responder, [responder]).Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_a_responder_that_another_authority_certified()
    {
        var responder = _chain.Root.Leaf("ocsp.example.com", request => request.Purposes = [OcspSigning]);

        AssertStatus(RevocationStatus.Unusable, Delegated(responder, [responder]).Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_a_responder_that_a_namesake_certified()
    {
        var namesake = TestAuthority.Root("Revocation Issuing", request => request.KeyName = "Revocation Namesake");
        var responder = namesake.Leaf("ocsp.example.com", request => request.Purposes = [OcspSigning]);

        AssertStatus(RevocationStatus.Unusable, Delegated(responder, [responder]).Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_a_responder_whose_certificate_has_ended()
    {
        var responder = Responder(request => request.NotAfter = TestAuthority.Now.AddDays(-1));

        AssertStatus(RevocationStatus.Unusable, Delegated(responder, [responder]).Good(_chain.Leaf));
    }

    [Fact]
    public void Refuses_a_revoked_responder_unless_it_need_not_be_checked()
    {
        var responder = Responder();
        var trusted = Responder(request => request.Extensions.Add(
            new X509Extension("1.3.6.1.5.5.7.48.1.5", [0x05, 0x00], critical: false)));
        var list = new TestList(_chain.Intermediate) { IssuingPoint = TestPoint.Issuing(authorities: true) };
        var users = new TestList(_chain.Intermediate) { IssuingPoint = TestPoint.Issuing(users: true, reasons: TestPoint.Compromise) }
            .Revoke(responder).Revoke(trusted);

        var revoked = _chain.Judge([list.Sign(), users.Sign()], [Delegated(responder, [responder]).Good(_chain.Leaf).Sign()]);
        var unchecked_ = _chain.Judge([list.Sign(), users.Sign()], [Delegated(trusted, [trusted]).Good(_chain.Leaf).Sign()]);

        Assert.Equal(RevocationStatus.Unusable, TestChain.AnswerOf(revoked).Status);
        Assert.Equal(RevocationStatus.Good, TestChain.AnswerOf(unchecked_).Status);
    }

    [Fact]
    public void Asks_about_a_responder_that_can_be_asked_about()
    {
        var responder = Responder(request => request.Extensions.Add(TestChain.Published));
        var answer = Delegated(responder, [responder]).Good(_chain.Leaf);

        AssertStatus(RevocationStatus.Unusable, answer);
        _chain.Policy = _chain.Policy with { Revocation = RevocationCheck.WhereKnown };
        AssertStatus(RevocationStatus.Good, answer);
    }

    [Fact]
    public void Refuses_an_answer_signed_with_md5()
    {
        var answer = new TestAnswer(_chain.Intermediate) { Algorithm = "1.2.840.113549.1.1.4" }.Good(_chain.Leaf);

        var verdict = Judge(answer);

        Assert.Contains("MD5", TestVerdictAssert.Single(verdict, "cert.revocation.unusable")["detail"], StringComparison.Ordinal);
    }

    Certificate Responder(Action<TestRequest>? change = null) => _chain.Intermediate.Leaf("ocsp.example.com", request =>
    {
        request.Purposes = [OcspSigning];
        change?.Invoke(request);
    });

    TestAnswer Delegated(Certificate responder, Certificate[] certificates) => new(_chain.Intermediate)
    {
        Responder = responder, Key = TestAuthority.KeyOf("ocsp.example.com"), Certificates = certificates,
    };

    CertificateVerdict Judge(TestAnswer answer) => _chain.Judge([], [answer.Sign()]);

    void AssertStatus(RevocationStatus expected, TestAnswer answer)
    {
        var verdict = Judge(answer);

        Assert.Equal(expected, TestChain.AnswerOf(verdict).Status);
        Assert.Equal(expected == RevocationStatus.Good, verdict.ChainTrusted);
        Assert.All(verdict.Observations, observation => Assert.DoesNotContain("<", observation.Cause + observation.Fix, StringComparison.Ordinal));
    }
}
