using System.Security.Cryptography;
using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Revocation;

/// <summary>Each outcome with its finding, its words and its severity.</summary>
public sealed class RevocationRulesTests
{
    readonly TestChain _chain = new();

    [Fact]
    public void Trusts_a_chain_whose_lists_do_not_name_it()
    {
        var verdict = _chain.Judge(new TestList(_chain.Intermediate).Sign());

        Assert.True(verdict.ChainTrusted);
        Assert.All(verdict.Best!.Revocation, answer => Assert.Equal(RevocationStatus.Good, answer.Status));
        Assert.Equal(2, verdict.Best.Revocation.Length);
        Assert.DoesNotContain(verdict.Observations, each => each.Severity > Severity.Note);
    }

    [Fact]
    public void Refuses_a_revoked_server()
    {
        var at = TestAuthority.Now.AddDays(-10);
        var list = new TestList(_chain.Intermediate).Revoke(_chain.Leaf, at, RevocationReason.KeyCompromise).Sign();

        var verdict = _chain.Judge(list);

        Assert.False(verdict.ChainTrusted);
        var revoked = TestVerdictAssert.FirstCause(verdict, "cert.revocation.revoked");
        Assert.Equal(Evidence.Moment(at), revoked["revokedAt"]);
        Assert.Equal("keyCompromise", revoked["reason"]);
        var answer = TestChain.AnswerOf(verdict);
        Assert.Equal((RevocationStatus.Revoked, at, RevocationReason.KeyCompromise), (answer.Status, answer.RevokedAt, answer.Reason));
        Assert.Same(list, answer.List);
    }

    [Theory]
    [InlineData(RevocationCheck.WhereKnown)]
    [InlineData(RevocationCheck.Required)]
    public void Refuses_a_revoked_authority(RevocationCheck check)
    {
        _chain.Policy = _chain.Policy with { Revocation = check };
        var root = new TestList(_chain.Root).Revoke(_chain.Intermediate.Certificate).Sign();

        var verdict = _chain.Judge(RevocationMaterial.Of([root, new TestList(_chain.Intermediate).Sign()], [], []));

        Assert.False(verdict.ChainTrusted);
        Assert.Equal("intermediate certificate", TestVerdictAssert.Single(verdict, "cert.revocation.revoked")["role"]);
        Assert.Equal(RevocationStatus.Revoked, verdict.Best!.Revocation[1].Status);
    }

    [Fact]
    public void Looks_at_nothing_where_the_policy_says_so()
    {
        _chain.Policy = _chain.Policy with { Revocation = RevocationCheck.Off };

        var verdict = _chain.Judge(new TestList(_chain.Intermediate).Revoke(_chain.Leaf).Sign());

        Assert.True(verdict.ChainTrusted);
        Assert.Empty(verdict.Best!.Revocation);
    }

    [Fact]
    public void Says_nothing_where_nothing_is_given_and_nothing_required()
    {
        _chain.Policy = ValidationPolicy.Default;

        var verdict = _chain.Judge(RevocationMaterial.None);

        Assert.True(verdict.ChainTrusted);
        Assert.Empty(verdict.Best!.Revocation);
        Assert.Empty(verdict.Observations);
    }

    [Theory]
    [InlineData(RevocationCheck.WhereKnown, Severity.Note)]
    [InlineData(RevocationCheck.Required, Severity.Error)]
    public void Tells_that_nothing_is_known(RevocationCheck check, Severity severity)
    {
        _chain.Policy = _chain.Policy with { Revocation = check };

        var verdict = _chain.Judge();

        Assert.Equal(severity != Severity.Error, verdict.ChainTrusted);
        var observation = TestVerdictAssert.Single(verdict, "cert.revocation.no-information");
        Assert.Equal(severity, observation.Severity);
        Assert.Contains(TestChain.ListAddress, observation.Fix, StringComparison.Ordinal);
        Assert.Equal(RevocationStatus.NoInformation, TestChain.AnswerOf(verdict).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ldap://directory.example.com/cn=issuing")]
    public void Tells_that_a_certificate_names_no_address_that_clients_follow(string? address)
    {
        var chain = new TestChain(leaf: request =>
        {
            if (address is not null)
                request.Extensions.Add(TestPoint.In(TestPoint.Of(TestPoint.Full(TestAsn.Uri(address)))));
        });

        var verdict = chain.Judge();

        TestVerdictAssert.Single(verdict, "cert.revocation.no-address");
        TestVerdictAssert.Lacks(verdict, "cert.revocation.no-information");
        Assert.Equal(RevocationStatus.NoInformation, TestChain.AnswerOf(verdict).Status);
    }

    [Theory]
    [InlineData(FetchFailureKind.Unreachable, "cert.revocation.unreachable", RevocationStatus.Unreachable)]
    [InlineData(FetchFailureKind.NotServed, "cert.revocation.not-served", RevocationStatus.Unreachable)]
    [InlineData(FetchFailureKind.TooSlow, "cert.revocation.too-slow", RevocationStatus.Unusable)]
    [InlineData(FetchFailureKind.Unusable, "cert.revocation.unusable", RevocationStatus.Unusable)]
    public void Tells_a_server_that_failed_from_no_information(FetchFailureKind kind, string code, RevocationStatus status)
    {
        var failure = new FailedFetch { Uri = new(TestChain.ListAddress), Kind = kind, Detail = "connection refused" };

        var verdict = _chain.Judge([], [], failure);

        Assert.False(verdict.ChainTrusted);
        var observation = TestVerdictAssert.Single(verdict, code);
        Assert.Equal(Severity.Error, observation.Severity);
        Assert.Equal(TestChain.ListAddress, observation["source"]);
        Assert.Equal(status, TestChain.AnswerOf(verdict).Status);
        TestVerdictAssert.Lacks(verdict, "cert.revocation.no-information");
    }

    [Fact]
    public void Warns_of_a_server_that_failed_where_no_answer_is_required()
    {
        _chain.Policy = _chain.Policy with { Revocation = RevocationCheck.WhereKnown };
        var failure = new FailedFetch { Uri = new(TestChain.ListAddress), Kind = FetchFailureKind.Unreachable, Detail = "refused" };

        var verdict = _chain.Judge([], [], failure);

        Assert.True(verdict.ChainTrusted);
        Assert.Equal(Severity.Warning, TestVerdictAssert.Single(verdict, "cert.revocation.unreachable").Severity);
    }

    [Fact]
    public void Charges_no_certificate_with_a_server_that_it_does_not_name()
    {
        var failure = new FailedFetch { Uri = new("http://elsewhere.example.com/a.crl"), Kind = FetchFailureKind.Unreachable, Detail = "refused" };

        var verdict = _chain.Judge([], [], failure);

        TestVerdictAssert.Lacks(verdict, "cert.revocation.unreachable");
        TestVerdictAssert.Single(verdict, "cert.revocation.no-information");
    }

    [Fact]
    public void Warns_of_a_named_server_that_failed_though_another_source_answers()
    {
        var failure = new FailedFetch { Uri = new(TestChain.ListAddress), Kind = FetchFailureKind.NotServed, Detail = "HTTP 404" };

        var verdict = _chain.Judge([new TestList(_chain.Intermediate).Sign()], [], failure);

        Assert.True(verdict.ChainTrusted);
        Assert.Equal(RevocationStatus.Good, TestChain.AnswerOf(verdict).Status);
        Assert.Equal(Severity.Warning, TestVerdictAssert.Single(verdict, "cert.revocation.not-served").Severity);
    }

    [Fact]
    public void Mentions_a_failed_server_by_the_way_where_another_source_answers()
    {
        var failure = new FailedFetch { Uri = new("file:///tmp/broken.crl"), Kind = FetchFailureKind.Unusable, Detail = "no list" };
        var stale = new TestList(_chain.Intermediate) { NextUpdate = TestAuthority.Now.AddDays(-1), ThisUpdate = TestAuthority.Now.AddDays(-8) };

        var verdict = _chain.Judge([stale.Sign(), new TestList(_chain.Intermediate).Sign()], [], failure);

        Assert.True(verdict.ChainTrusted);
        Assert.Equal(Severity.Note, TestVerdictAssert.Single(verdict, "cert.revocation.stale").Severity);
    }

    [Fact]
    public void Refuses_a_stale_list_and_says_since_when()
    {
        var list = new TestList(_chain.Intermediate) { ThisUpdate = TestAuthority.Now.AddDays(-9), NextUpdate = TestAuthority.Now.AddDays(-2) };

        var verdict = _chain.Judge(list.Sign());

        Assert.False(verdict.ChainTrusted);
        var stale = TestVerdictAssert.Single(verdict, "cert.revocation.stale");
        Assert.Equal(Evidence.Moment(TestAuthority.Now.AddDays(-2)), stale["nextUpdate"]);
        Assert.Equal(RevocationStatus.Unusable, TestChain.AnswerOf(verdict).Status);
    }

    [Fact]
    public void Refuses_a_list_from_the_future()
    {
        var list = new TestList(_chain.Intermediate) { ThisUpdate = TestAuthority.Now.AddHours(1) };

        var verdict = _chain.Judge(list.Sign());

        Assert.False(verdict.ChainTrusted);
        TestVerdictAssert.Single(verdict, "cert.revocation.not-yet-valid");
        Assert.Equal(RevocationStatus.Unusable, TestChain.AnswerOf(verdict).Status);
    }

    [Fact]
    public void Forgives_a_clock_that_is_minutes_ahead()
    {
        var list = new TestList(_chain.Intermediate) { ThisUpdate = TestAuthority.Now.AddMinutes(4) };

        Assert.True(_chain.Judge(list.Sign()).ChainTrusted);
    }

    [Fact]
    public void Refuses_a_list_that_somebody_else_signed()
    {
        var list = new TestList(_chain.Intermediate) { Key = TestAuthority.KeyOf("Somebody Else") };

        var verdict = _chain.Judge(list.Sign());

        Assert.False(verdict.ChainTrusted);
        var unusable = TestVerdictAssert.Single(verdict, "cert.revocation.unusable");
        Assert.Contains("no key of Revocation Issuing", unusable["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public void Warns_of_a_list_signed_with_a_weak_hash()
    {
        var list = new TestList(_chain.Intermediate) { Algorithm = "1.2.840.10045.4.1", Hash = HashAlgorithmName.SHA1 };

        var verdict = _chain.Judge(list.Sign());

        Assert.True(verdict.ChainTrusted);
        Assert.Equal(Severity.Warning, TestVerdictAssert.Single(verdict, "cert.revocation.weak-signature").Severity);
    }

    [Fact]
    public void Does_not_use_a_list_signed_as_the_profile_does_not_approve()
    {
        _chain.Policy = _chain.Policy with { Hashes = [HashAlgorithmName.SHA256] };
        var list = new TestList(_chain.Intermediate) { Algorithm = "1.2.840.10045.4.1", Hash = HashAlgorithmName.SHA1 };

        Assert.Equal(RevocationStatus.Unusable, TestChain.AnswerOf(_chain.Judge(list.Sign())).Status);
    }

    [Fact]
    public void Tells_of_a_revocation_after_the_moment_asked_for()
    {
        var list = new TestList(_chain.Intermediate).Revoke(_chain.Leaf, TestAuthority.Now.AddDays(-3));
        _chain.Time = TestAuthority.Now.AddDays(-5);
        list.ThisUpdate = TestAuthority.Now.AddDays(-6);
        var root = new TestList(_chain.Root) { ThisUpdate = TestAuthority.Now.AddDays(-6) };

        var verdict = _chain.Judge(RevocationMaterial.Of([list.Sign(), root.Sign()], [], []));

        Assert.True(verdict.ChainTrusted);
        Assert.Equal(Severity.Note, TestVerdictAssert.Single(verdict, "cert.revocation.revoked-later").Severity);
        var answer = TestChain.AnswerOf(verdict);
        Assert.Equal((RevocationStatus.Good, TestAuthority.Now.AddDays(-3)), (answer.Status, answer.RevokedAt));
    }

    [Fact]
    public void Counts_a_revocation_from_the_day_the_key_was_lost()
    {
        var list = new TestList(_chain.Intermediate)
            .Revoke(_chain.Leaf, TestAuthority.Now.AddDays(1), RevocationReason.KeyCompromise, invalidity: TestAuthority.Now.AddDays(-1));

        Assert.Equal(RevocationStatus.Revoked, TestChain.AnswerOf(_chain.Judge(list.Sign())).Status);
    }

    [Fact]
    public void Tries_another_path_where_one_is_revoked()
    {
        var other = TestAuthority.Root("Revocation Other Root");
        var cross = other.Intermediate("Revocation Issuing");
        var material = RevocationMaterial.Of(
            [
                new TestList(_chain.Root).Revoke(_chain.Intermediate.Certificate).Sign(),
                new TestList(other).Sign(),
                new TestList(_chain.Intermediate).Sign(),
            ], [], []);
        var request = TestJudge.Request(
            TrustStore.Of([_chain.Root.Certificate, other.Certificate]), _chain.Leaf, _chain.Intermediate.Certificate, cross.Certificate);

        var verdict = TestJudge.Of(request with { Revocation = material, Policy = _chain.Policy });

        Assert.True(verdict.ChainTrusted);
        Assert.Equal(other.Certificate, verdict.Best!.Certificates[^1].Certificate);
        Assert.Contains(verdict.Paths, path => path.Revocation.Any(answer => answer.Status == RevocationStatus.Revoked));
    }

    [Fact]
    public void Stops_at_its_budget()
    {
        _chain.Policy = _chain.Policy with { MaximumRevocationSources = 50 };
        var lists = Enumerable.Range(0, 100).Select(number => new TestList(_chain.Intermediate) { Number = number }.Sign());

        var verdict = _chain.Judge([.. lists]);

        Assert.False(verdict.ChainTrusted);
        Assert.Equal("revocation lists and answers", TestVerdictAssert.Single(verdict, "cert.budget.exceeded")["budget"]);
    }

    [Fact]
    public void Leaves_an_anchor_out()
    {
        var request = TestJudge.Request(TrustStore.Of([_chain.Leaf]), _chain.Leaf);

        var verdict = TestJudge.Of(request with { Policy = _chain.Policy });

        Assert.Equal(PathEnd.Anchored, verdict.Best!.End);
        Assert.Empty(verdict.Best.Revocation);
    }
}
