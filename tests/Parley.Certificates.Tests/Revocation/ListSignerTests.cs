using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Revocation;

/// <summary>Who may sign a list: also an authority that has changed its key (RFC 5280, 5.2.1 and 6.3.3 (f)).</summary>
public sealed class ListSignerTests
{
    readonly TestChain _chain = new();

    [Fact]
    public void Trusts_the_new_key_of_the_same_authority()
    {
        var renewed = Renewed(_chain.Root);
        _chain.Extras.Add(renewed.Certificate);

        AssertStatus(RevocationStatus.Good, new TestList(renewed));
        AssertStatus(RevocationStatus.Revoked, new TestList(renewed).Revoke(_chain.Leaf));
    }

    [Fact]
    public void Needs_the_certificate_of_the_new_key()
    {
        AssertStatus(RevocationStatus.Unusable, new TestList(Renewed(_chain.Root)));
    }

    [Fact]
    public void Does_not_trust_a_namesake_below_another_root()
    {
        var namesake = Renewed(TestAuthority.Root("Elsewhere Root"));
        _chain.Extras.Add(namesake.Certificate);

        AssertStatus(RevocationStatus.Unusable, new TestList(namesake));
    }

    [Fact]
    public void Does_not_trust_a_namesake_that_signed_its_own_certificate()
    {
        var namesake = TestAuthority.Root("Revocation Issuing", request => request.KeyName = "Renewed Issuing");
        _chain.Extras.Add(namesake.Certificate);

        AssertStatus(RevocationStatus.Unusable, new TestList(namesake));
    }

    [Fact]
    public void Does_not_trust_a_key_whose_certificate_has_ended()
    {
        var renewed = Renewed(_chain.Root, request => request.NotAfter = TestAuthority.Now.AddDays(-1));
        _chain.Extras.Add(renewed.Certificate);

        AssertStatus(RevocationStatus.Unusable, new TestList(renewed));
    }

    [Theory]
    [InlineData(X509KeyUsageFlags.KeyCertSign, RevocationStatus.Unusable)]
    [InlineData(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, RevocationStatus.Good)]
    [InlineData(X509KeyUsageFlags.None, RevocationStatus.Good)]
    public void Asks_for_the_key_usage_where_there_is_one(X509KeyUsageFlags usage, RevocationStatus status)
    {
        var chain = new TestChain(intermediate: request => request.Usage = usage);

        var verdict = chain.Judge(new TestList(chain.Intermediate).Sign());

        Assert.Equal(status, TestChain.AnswerOf(verdict).Status);
    }

    [Fact]
    public void Finds_the_list_of_an_issuer_whose_name_is_written_otherwise()
    {
        var list = new TestList(_chain.Intermediate) { IssuerName = new X500DistinguishedName("CN=REVOCATION  issuing").RawData };

        AssertStatus(RevocationStatus.Good, list);
    }

    static TestAuthority Renewed(TestAuthority root, Action<TestRequest>? change = null) =>
        root.Intermediate("Revocation Issuing", request =>
        {
            request.KeyName = "Renewed Issuing";
            change?.Invoke(request);
        });

    void AssertStatus(RevocationStatus expected, TestList list)
    {
        var verdict = _chain.Judge(list.Sign());

        Assert.Equal(expected, TestChain.AnswerOf(verdict).Status);
        Assert.Equal(expected == RevocationStatus.Good, verdict.ChainTrusted);
    }
}
