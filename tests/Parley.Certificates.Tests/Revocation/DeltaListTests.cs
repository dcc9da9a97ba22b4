using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Revocation;

/// <summary>Lists of what changed since a complete one (RFC 5280, 5.2.4 and 6.3.3 (c)).</summary>
public sealed class DeltaListTests
{
    readonly TestChain _chain = new();

    [Fact]
    public void Adds_a_revocation_to_the_complete_list()
    {
        AssertStatus(RevocationStatus.Revoked, Complete(10), Delta(10, 11).Revoke(_chain.Leaf));
    }

    [Fact]
    public void Takes_back_a_hold_with_remove_from_crl()
    {
        var complete = Complete(10).Revoke(_chain.Leaf, reason: RevocationReason.CertificateHold);
        var delta = Delta(10, 11).Revoke(_chain.Leaf, reason: RevocationReason.RemoveFromCrl);

        AssertStatus(RevocationStatus.Revoked, complete);
        AssertStatus(RevocationStatus.Good, complete, delta);
    }

    [Theory]
    [InlineData(10, 10, 11, true)]
    [InlineData(10, 8, 11, true)] // a base before the complete list: nothing is missing
    [InlineData(10, 11, 12, false)] // what happened between 10 and 11 is missing
    [InlineData(10, 8, 10, false)] // not newer than the complete list
    [InlineData(10, 8, 9, false)]
    public void Counts_with_a_complete_list_that_it_continues(int complete, int basis, int number, bool counts)
    {
        AssertStatus(counts ? RevocationStatus.Revoked : RevocationStatus.Good,
            Complete(complete), Delta(basis, number).Revoke(_chain.Leaf, reason: RevocationReason.CertificateHold));
    }

    [Fact]
    public void Says_nothing_without_a_complete_list()
    {
        AssertStatus(RevocationStatus.NoInformation, Delta(10, 11));
        AssertStatus(RevocationStatus.NoInformation, Delta(10, 11).Revoke(_chain.Leaf));
    }

    [Fact]
    public void Counts_with_a_complete_list_of_the_same_scope_only()
    {
        var scope = TestPoint.Issuing(users: true);
        var complete = Complete(10);
        complete.IssuingPoint = scope;
        var same = Delta(10, 11).Revoke(_chain.Leaf);
        same.IssuingPoint = scope;

        AssertStatus(RevocationStatus.Revoked, complete, same);
        AssertStatus(RevocationStatus.Good, complete, Delta(10, 11).Revoke(_chain.Leaf));
    }

    [Fact]
    public void Takes_the_newest_of_several()
    {
        var complete = Complete(10);
        var held = Delta(10, 11).Revoke(_chain.Leaf, reason: RevocationReason.CertificateHold);
        var released = Delta(10, 12).Revoke(_chain.Leaf, reason: RevocationReason.RemoveFromCrl);

        AssertStatus(RevocationStatus.Good, complete, held, released);
        AssertStatus(RevocationStatus.Good, released, held, complete);
    }

    [Fact]
    public void Does_not_count_where_somebody_else_signed_it()
    {
        var forged = Delta(10, 11).Revoke(_chain.Leaf, reason: RevocationReason.RemoveFromCrl);
        forged.Key = TestAuthority.KeyOf("Somebody Else");

        AssertStatus(RevocationStatus.Revoked, Complete(10).Revoke(_chain.Leaf, reason: RevocationReason.CertificateHold), forged);
    }

    [Fact]
    public void Does_not_count_when_it_is_stale()
    {
        var stale = Delta(10, 11).Revoke(_chain.Leaf, reason: RevocationReason.RemoveFromCrl);
        (stale.ThisUpdate, stale.NextUpdate) = (TestAuthority.Now.AddDays(-3), TestAuthority.Now.AddDays(-1));

        AssertStatus(RevocationStatus.Revoked, Complete(10).Revoke(_chain.Leaf, reason: RevocationReason.CertificateHold), stale);
    }

    [Fact]
    public void Brings_an_old_complete_list_up_to_date()
    {
        var complete = Complete(10);
        (complete.ThisUpdate, complete.NextUpdate) = (TestAuthority.Now.AddDays(-8), TestAuthority.Now.AddDays(-1));

        AssertStatus(RevocationStatus.Unusable, complete);
        AssertStatus(RevocationStatus.Good, complete, Delta(10, 11));
    }

    [Fact]
    public void Is_no_complete_list()
    {
        var list = Delta(10, 11).Sign();

        Assert.True(list.IsDelta);
        Assert.Equal((10, 11), (list.BaseNumber, list.Number));
    }

    TestList Complete(int number) => new(_chain.Intermediate) { Number = number, ThisUpdate = TestAuthority.Now.AddDays(-1) };

    TestList Delta(int basis, int number) => new(_chain.Intermediate) { BaseNumber = basis, Number = number };

    void AssertStatus(RevocationStatus expected, params TestList[] lists)
    {
        var verdict = _chain.Judge([.. lists.Select(list => list.Sign())]);

        Assert.Equal(expected, TestChain.AnswerOf(verdict).Status);
        Assert.Equal(expected == RevocationStatus.Good, verdict.ChainTrusted);
    }
}
