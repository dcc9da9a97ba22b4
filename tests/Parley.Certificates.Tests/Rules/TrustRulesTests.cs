using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Rules;

public sealed class TrustRulesTests
{
    static readonly TestAuthority Root = TestAuthority.Root();
    static readonly TestAuthority Issuing = Root.Intermediate();

    [Fact]
    public void Names_the_intermediate_that_is_missing_and_where_to_fetch_it()
    {
        var leaf = Issuing.Leaf(change: request => request.IssuerAddress = "http://pki.example.com/issuing.cer");

        var verdict = TestJudge.Of(Root, leaf);

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.chain.missing-intermediate");
        Assert.Equal("CN=Test Intermediate", observation["issuer"]);
        Assert.Contains("http://pki.example.com/issuing.cer", observation.Fix, StringComparison.Ordinal);
        Assert.Equal(PathEnd.IssuerNotFound, verdict.Best!.End);
    }

    [Fact]
    public void Tells_a_root_that_is_sent_from_the_trusted_one_of_its_name()
    {
        var namesake = TestAuthority.Root(change: request => request.KeyName = "another key");
        var issuing = namesake.Intermediate();

        var verdict = TestJudge.Of(Root, issuing.Leaf(), issuing.Certificate, namesake.Certificate);

        Assert.Equal("Test Intermediate", TestVerdictAssert.FirstCause(verdict, "cert.chain.anchor-of-other-key").Subject);
    }

    [Fact]
    public void Takes_an_issuer_that_resembles_a_trusted_root_for_a_missing_intermediate()
    {
        TestVerdictAssert.FirstCause(TestJudge.Of(Root, Issuing.Leaf()), "cert.chain.missing-intermediate");
    }

    [Theory]
    [InlineData("Test Partner CA")]
    [InlineData("Test CA")]
    [InlineData("Test Branch Issuing CA")]
    [InlineData("Issuing CA")]
    public void Does_not_take_an_issuer_that_shares_a_word_with_a_trusted_root_for_one_below_it(string name)
    {
        var verdict = TestJudge.Of(Root, TestAuthority.Root(name).Leaf());

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.chain.untrusted-anchor");
        Assert.Equal($"CN={name}", observation["authority"]);
        Assert.Contains("append its certificate to the server's chain file instead", observation.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CN=Example Issuing CA, O=Test Inc", "cert.chain.missing-intermediate")]
    [InlineData("CN=Test Berlin CA, O=Test Inc", "cert.chain.missing-intermediate")]
    [InlineData("CN=Example Lab CA, O=Test Inc", "cert.chain.untrusted-anchor")]
    [InlineData("CN=Test Issuing CA, O=Other Inc", "cert.chain.untrusted-anchor")]
    public void Asks_for_one_organization_where_names_have_one(string subject, string cause)
    {
        var root = TestAuthority.Root(change: request => request.SubjectName = Encoded("CN=Test Root CA, O=Test Inc"));
        var issuer = TestAuthority.Root(change: request =>
        {
            request.SubjectName = Encoded(subject);
            request.KeyName = "another key";
        });

        TestVerdictAssert.FirstCause(TestJudge.Of(root, issuer.Leaf()), cause);
    }

    [Theory]
    [InlineData("CN=Test Root", "cert.chain.missing-intermediate")]
    [InlineData("CN=Partner", "cert.chain.untrusted-anchor")]
    [InlineData("CN=Contoso Root", "cert.chain.untrusted-anchor")]
    public void Believes_a_certificate_that_names_the_issuer_of_its_issuer(string above, string cause)
    {
        var leaf = TestAuthority.Root("Partner").Leaf(change: request =>
        {
            request.HasAuthorityKeyIdentifier = false;
            request.Extensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromIssuerNameAndSerialNumber(new(above), [1]));
        });

        TestVerdictAssert.FirstCause(TestJudge.Of(Root, leaf), cause);
    }

    [Fact]
    public void Finds_the_intermediate_in_the_store()
    {
        var store = TrustStore.Of([Root.Certificate], [Issuing.Certificate]);

        var verdict = TestJudge.Of(TestJudge.Request(store, Issuing.Leaf()));

        Assert.True(verdict.Trusted);
        Assert.Equal(CertificateOrigin.Intermediate, verdict.Best!.Certificates[1].Origin);
    }

    [Fact]
    public void Names_a_self_signed_certificate()
    {
        var verdict = TestJudge.Of(Root, TestAuthority.SelfSigned());

        TestVerdictAssert.FirstCause(verdict, "cert.chain.self-signed");
        Assert.Equal(SigningClass.SelfSigned, verdict.Signing);
    }

    [Fact]
    public void Names_it_self_signed_also_where_the_store_knows_its_former_certificate()
    {
        var former = TestAuthority.SelfSigned(change: request => request.KeyName = "former key");

        var verdict = TestJudge.Of(TestJudge.Request(TrustStore.Of([former]), TestAuthority.SelfSigned()));

        TestVerdictAssert.FirstCause(verdict, "cert.chain.self-signed");
    }

    [Fact]
    public void Names_a_private_root_that_is_not_in_the_store()
    {
        var stranger = TestAuthority.Root("Contoso Root");

        var sent = TestJudge.Of(Root, stranger.Leaf(), stranger.Certificate);
        var notSent = TestJudge.Of(Root, stranger.Leaf());

        Assert.Equal("CN=Contoso Root", TestVerdictAssert.FirstCause(sent, "cert.chain.untrusted-anchor")["authority"]);
        Assert.Equal("CN=Contoso Root", TestVerdictAssert.FirstCause(notSent, "cert.chain.untrusted-anchor")["authority"]);
    }

    [Fact]
    public void Names_the_root_above_the_last_intermediate_that_was_sent()
    {
        var issuing = TestAuthority.Root("Contoso Root").Intermediate("Contoso Issuing");

        var verdict = TestJudge.Of(Root, issuing.Leaf(), issuing.Certificate);

        Assert.Equal("CN=Contoso Root", TestVerdictAssert.FirstCause(verdict, "cert.chain.untrusted-anchor")["authority"]);
    }

    [Fact]
    public void Classes_a_certificate_of_a_public_authority_by_its_policy()
    {
        byte[] domainValidated = [0x30, 0x0A, 0x30, 0x08, 0x06, 0x06, 0x67, 0x81, 0x0C, 0x01, 0x02, 0x01];
        var leaf = Root.Leaf(change: request => request.Extensions.Add(new X509Extension("2.5.29.32", domainValidated, critical: false)));

        Assert.Equal(SigningClass.PublicAuthority, TestJudge.Of(Root, leaf).Signing);
    }

    static byte[] Encoded(string subject) => new X500DistinguishedName(subject).RawData;
}
