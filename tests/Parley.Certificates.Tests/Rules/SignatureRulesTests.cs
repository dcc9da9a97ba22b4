using System.Security.Cryptography;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Rules;

public sealed class SignatureRulesTests
{
    const string EcdsaWithSha1 = "1.2.840.10045.4.1";

    static readonly TestAuthority Root = TestAuthority.Root();

    [Fact]
    public void Refuses_a_flipped_bit()
    {
        var octets = Root.Leaf().Encoded.ToArray();
        octets[^1] ^= 1;
        Assert.True(Certificate.TryParse(octets, out var leaf, out _));

        var verdict = TestJudge.Of(Root, leaf);

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.signature.invalid");
        Assert.Equal("Test Root", observation["candidate"]);
        Assert.False(verdict.ChainTrusted);
    }

    [Fact]
    public void Says_that_an_authority_of_the_same_name_has_another_key()
    {
        var impostor = TestAuthority.Root(change: request => request.KeyName = "another key");

        var verdict = TestJudge.Of(Root, impostor.Leaf());

        // The key identifiers say that the trusted root is not the issuer.
        var cause = TestVerdictAssert.FirstCause(verdict, "cert.chain.anchor-of-other-key");
        Assert.Equal("CN=Test Root", cause["issuer"]);
        Assert.Equal(Convert.ToHexString(Root.Certificate.SubjectKeyIdentifier!.Value.Span), cause["otherKey"]);
        Assert.NotEqual(cause["otherKey"], cause["authorityKey"]);
    }

    [Fact]
    public void Says_that_an_intermediate_of_the_same_name_has_another_key()
    {
        var former = Root.Intermediate(change: request => request.KeyName = "former key");
        var current = Root.Intermediate(change: request => request.KeyName = "current key");

        var verdict = TestJudge.Of(Root, current.Leaf(), former.Certificate);

        var cause = TestVerdictAssert.FirstCause(verdict, "cert.chain.issuer-of-other-key");
        Assert.Equal("number 2 of those sent", cause["otherPlace"]);
    }

    [Fact]
    public void Refuses_sha1_below_the_anchor()
    {
        var leaf = SignedBy(Root, EcdsaWithSha1, HashAlgorithmName.SHA1);

        var verdict = TestJudge.Of(Root, leaf);

        Assert.Equal("SHA-1 with ECDSA", TestVerdictAssert.FirstCause(verdict, "cert.signature.weak-algorithm")["algorithm"]);
    }

    [Fact]
    public void Accepts_sha1_on_the_anchor_itself()
    {
        var key = TestAuthority.KeyOf("Old Root");
        var request = new TestRequest("Old Root") { IsAuthority = true };
        var anchor = request.Sign(request.SubjectName, new TestSignature(key, EcdsaWithSha1, HashAlgorithmName.SHA1), key);
        var leaf = TestAuthority.Root("Old Root").Leaf();

        var verdict = TestJudge.Of(TestJudge.Request(TrustStore.Of([anchor]), leaf));

        Assert.True(verdict.Trusted);
        TestVerdictAssert.Lacks(verdict, "cert.signature.weak-algorithm");
    }

    [Fact]
    public void Says_that_it_cannot_verify_what_it_does_not_know()
    {
        var leaf = SignedBy(Root, "1.3.6.1.4.1.99999.1", HashAlgorithmName.SHA256);

        var verdict = TestJudge.Of(Root, leaf);

        Assert.Equal("1.3.6.1.4.1.99999.1", TestVerdictAssert.FirstCause(verdict, "cert.signature.unsupported-algorithm")["algorithm"]);
    }

    [Fact]
    public void Refuses_a_scheme_that_does_not_fit_the_key()
    {
        var leaf = SignedBy(Root, "1.3.101.112", HashAlgorithmName.SHA256);

        TestVerdictAssert.FirstCause(TestJudge.Of(Root, leaf), "cert.signature.invalid");
    }

    [Theory]
    [InlineData(1024, false)]
    [InlineData(2048, true)]
    public void Asks_for_rsa_of_2048_bits(int bits, bool isAccepted)
    {
        using var key = RSA.Create(bits);
        var leaf = Root.Leaf(change: request => request.Rsa = key);

        var verdict = TestJudge.Of(Root, leaf);

        Assert.Equal(isAccepted, verdict.Trusted);
        if (!isAccepted)
            Assert.Equal("RSA 1024", TestVerdictAssert.FirstCause(verdict, "cert.key.too-small")["key"]);
    }

    [Theory]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public void Verifies_rsa_with_both_paddings(string hash)
    {
        using var key = RSA.Create(2048);
        foreach (var padding in (ReadOnlySpan<RSASignaturePadding>)[RSASignaturePadding.Pkcs1, RSASignaturePadding.Pss])
        {
            var generator = System.Security.Cryptography.X509Certificates.X509SignatureGenerator.CreateForRSA(key, padding);
            var rootRequest = new TestRequest("RSA Root") { IsAuthority = true, Rsa = key, Hash = new(hash) };
            var root = rootRequest.Sign(rootRequest.SubjectName, generator, issuerKey: null);
            var leaf = new TestRequest(TestJudge.Host) { DnsNames = [TestJudge.Host], Hash = new(hash) }
                .Sign(rootRequest.SubjectName, generator, issuerKey: null);

            var verdict = TestJudge.Of(TestJudge.Request(TrustStore.Of([root]), leaf));

            Assert.True(verdict.Trusted, string.Join(", ", verdict.Observations));
        }
    }

    static Certificate SignedBy(TestAuthority issuer, string algorithm, HashAlgorithmName hash) =>
        new TestRequest(TestJudge.Host) { DnsNames = [TestJudge.Host] }
            .Sign(issuer.Certificate.Subject.Encoded.ToArray(), new TestSignature(issuer.Key, algorithm, hash), issuer.Key);
}
