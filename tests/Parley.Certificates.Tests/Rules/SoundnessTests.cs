using Parley.Certificates.Judging;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Rules;

/// <summary>An authority that was found sound once is not found sound where something else is asked.</summary>
public sealed class SoundnessTests
{
    static readonly TestAuthority Root = TestAuthority.Root(change: request => request.NotAfter = TestAuthority.Now.AddYears(9));

    static readonly TestAuthority Issuer =
        Root.Intermediate(change: request => request.NotAfter = TestAuthority.Now.AddMonths(8));

    readonly CertificateJudge _judge = new();
    readonly JudgeRequest _request = TestJudge.Request(TrustStore.Of([Root.Certificate]), Issuer.Leaf(), Issuer.Certificate);

    [Fact]
    public void Its_dates_are_compared_with_every_moment()
    {
        Assert.True(_judge.Judge(_request).ChainTrusted);

        var later = _judge.Judge(_request with { Time = TestAuthority.Now.AddMonths(9) });

        Assert.Equal("cert.validity.expired", later.FirstCause?.Finding.Code);
    }

    [Fact]
    public void Its_place_is_that_of_the_chain_at_hand()
    {
        var expired = _request with { Time = TestAuthority.Now.AddMonths(9) };
        Assert.True(_judge.Judge(_request).ChainTrusted);

        var places = new[] { expired, expired with { Presented = expired.Presented.Insert(1, Root.Certificate.Encoded) }, expired }
            .Select(request => _judge.Judge(request).FirstCause?["place"]);

        Assert.Equal(["number 2 of those sent", "number 3 of those sent", "number 2 of those sent"], places);
        Assert.True(_judge.Judge(_request with { Presented = _request.Presented.Insert(1, Root.Certificate.Encoded) }).ChainTrusted);
        Assert.True(_judge.Judge(_request).ChainTrusted);
    }

    [Fact]
    public void It_is_held_against_every_policy()
    {
        var strict = new ValidationPolicy { MinimumCurveBits = 384 };
        var codes = new CertificateJudge().Judge(_request with { Policy = strict }).Codes();
        Assert.Contains("cert.key.too-small", codes);
        Assert.True(_judge.Judge(_request).ChainTrusted);

        Assert.Equal(codes, _judge.Judge(_request with { Policy = strict }).Codes());
        Assert.True(_judge.Judge(_request).ChainTrusted);
    }

    [Fact]
    public void It_is_held_against_every_purpose()
    {
        // extendedKeyUsage serverAuth
        var limited = Root.Intermediate("Servers Only", request => request.Extensions.Add(
            new("2.5.29.37", [0x30, 0x0A, 0x06, 0x08, 0x2B, 6, 1, 5, 5, 7, 3, 1], critical: false)));
        var request = _request with
        {
            Presented = [limited.Leaf(change: leaf => leaf.Purposes = []).Encoded, limited.Certificate.Encoded],
        };
        Assert.True(_judge.Judge(request).ChainTrusted);

        Assert.False(_judge.Judge(request with { Purpose = KeyPurpose.ClientAuthentication }).ChainTrusted);
    }
}
