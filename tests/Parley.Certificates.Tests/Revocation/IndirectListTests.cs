using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Revocation;

/// <summary>Lists that another authority issues (RFC 5280, 5.2.5, 5.3.3 and 6.3.3 (b)(1)).</summary>
public sealed class IndirectListTests
{
    static readonly TestAuthority Root = TestAuthority.Root("Revocation Root");
    static readonly TestAuthority Publisher = Root.Intermediate("List Publisher");
    static readonly TestAuthority Other = Root.Intermediate("Other Issuing");

    readonly TestChain _chain = new(request => request.Extensions.Add(
        TestPoint.In(TestPoint.Of(TestPoint.Full(TestAsn.Uri(TestChain.ListAddress)), crlIssuer: Publisher.Certificate.Subject))));

    public IndirectListTests() => _chain.Extras.Add(Publisher.Certificate);

    [Fact]
    public void Counts_where_the_certificate_names_its_issuer()
    {
        AssertStatus(RevocationStatus.Good, List());
    }

    [Fact]
    public void Revokes_the_certificates_of_the_issuer_that_an_entry_names()
    {
        AssertStatus(RevocationStatus.Revoked, List().Revoke(_chain.Leaf, certificateIssuer: _chain.Intermediate.Certificate.Subject));
        AssertStatus(RevocationStatus.Good, List().Revoke(_chain.Leaf, certificateIssuer: Other.Certificate.Subject));
    }

    [Fact]
    public void An_entry_without_an_issuer_has_that_of_the_entry_before_it()
    {
        var stranger = Other.Leaf();
        var own = _chain.Intermediate.Certificate.Subject;

        AssertStatus(RevocationStatus.Revoked, List().Revoke(stranger, certificateIssuer: own).Revoke(_chain.Leaf));
        AssertStatus(RevocationStatus.Good,
            List().Revoke(stranger, certificateIssuer: own).Revoke(stranger, certificateIssuer: Other.Certificate.Subject).Revoke(_chain.Leaf));
    }

    [Fact]
    public void Entries_before_the_first_named_issuer_are_those_of_the_lists_issuer()
    {
        var list = List().Revoke(_chain.Leaf).Revoke(Other.Leaf(), certificateIssuer: Other.Certificate.Subject).Sign();

        Assert.Equal([Publisher.Certificate.Subject, Other.Certificate.Subject], list.Entries.Select(entry => entry.CertificateIssuer));
        Assert.False(list.TryFind(_chain.Leaf, out _));
        Assert.True(list.TryFind(Namesake(_chain.Leaf), out _));
    }

    [Fact]
    public void Tells_namesakes_of_a_serial_number_apart()
    {
        var list = List()
            .Revoke(_chain.Leaf, reason: RevocationReason.Superseded, certificateIssuer: Other.Certificate.Subject)
            .Revoke(_chain.Leaf, reason: RevocationReason.KeyCompromise, certificateIssuer: _chain.Intermediate.Certificate.Subject);

        Assert.True(list.Sign().TryFind(_chain.Leaf, out var entry));
        Assert.Equal(RevocationReason.KeyCompromise, entry.Reason);
    }

    [Fact]
    public void Does_not_count_unless_it_says_that_it_serves_others()
    {
        var list = new TestList(Publisher) { IssuingPoint = TestPoint.Issuing(TestPoint.Full(TestAsn.Uri(TestChain.ListAddress))) };

        AssertStatus(RevocationStatus.NoInformation, list.Revoke(_chain.Leaf, certificateIssuer: _chain.Intermediate.Certificate.Subject));
    }

    [Fact]
    public void Does_not_count_where_the_certificate_does_not_name_its_issuer()
    {
        var chain = new TestChain();
        chain.Extras.Add(Publisher.Certificate);

        var verdict = chain.Judge(List().Sign());

        Assert.Equal(RevocationStatus.NoInformation, TestChain.AnswerOf(verdict).Status);
    }

    [Fact]
    public void Does_not_count_where_its_issuer_is_below_another_anchor()
    {
        var elsewhere = TestAuthority.Root("Elsewhere Root").Intermediate("List Publisher");
        _chain.Extras.Clear();
        _chain.Extras.Add(elsewhere.Certificate);

        AssertStatus(RevocationStatus.Unusable, List());
    }

    [Fact]
    public void Does_not_count_where_its_issuer_may_not_sign_lists()
    {
        _chain.Extras.Clear();
        _chain.Extras.Add(Root.Intermediate("List Publisher", request =>
            request.Usage = System.Security.Cryptography.X509Certificates.X509KeyUsageFlags.KeyCertSign).Certificate);

        AssertStatus(RevocationStatus.Unusable, List());
    }

    [Fact]
    public void Does_not_count_where_its_issuer_was_revoked()
    {
        var root = new TestList(Root).Revoke(Publisher.Certificate).Sign();

        var verdict = _chain.Judge(RevocationMaterial.Of([List().Sign(), root], [], []));

        Assert.Equal(RevocationStatus.Unusable, TestChain.AnswerOf(verdict).Status);
        Assert.False(verdict.ChainTrusted);
    }

    static TestList List() => new(Publisher)
    {
        IssuingPoint = TestPoint.Issuing(TestPoint.Full(TestAsn.Uri(TestChain.ListAddress)), indirect: true),
    };

    /// <summary>The publisher's own certificate of the same serial number.</summary>
    static Certificate Namesake(Certificate certificate) => Publisher.Leaf(change: request => request.Serial = certificate.SerialNumber.ToArray());

    void AssertStatus(RevocationStatus expected, TestList list)
    {
        var verdict = _chain.Judge(list.Sign());

        Assert.Equal(expected, TestChain.AnswerOf(verdict).Status);
        Assert.Equal(expected == RevocationStatus.Good, verdict.ChainTrusted);
    }
}
