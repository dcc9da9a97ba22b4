using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;
using Parley.Transport.SecondOpinion;

namespace Parley.Transport.Tests.SecondOpinion;

public sealed class PlatformJudgeTests
{
    static readonly TestAuthority Authority = TestAuthority.Shared;

    [Fact]
    public void Agrees_on_a_sound_chain()
    {
        var (opinion, differences) = Ask(Authority.Issue("example.test"));

        Assert.True(opinion.ChainTrusted);
        Assert.True(opinion.NameMatches);
        Assert.Empty(opinion.Remarks);
        Assert.Equal(3, opinion.Path.Length);
        Assert.Empty(differences);
    }

    [Fact]
    public void Agrees_that_a_certificate_has_expired()
    {
        var (opinion, differences) = Ask(Authority.Issue("example.test"), at: TestAuthority.End.AddYears(1));

        Assert.Contains(opinion.Remarks, remark => remark.Status == nameof(X509ChainStatusFlags.NotTimeValid));
        Assert.Empty(differences);
    }

    [Fact]
    public void Agrees_that_the_name_is_another()
    {
        var (opinion, differences) = Ask(Authority.Issue("other.test"));

        Assert.False(opinion.NameMatches);
        Assert.Empty(differences);
    }

    [Fact]
    public void Trusts_a_key_that_is_too_small()
    {
        using var small = RSA.Create(1024);

        Assert.Equal(["transport.platform.trusts"], Ask(Authority.Issue("example.test", small)).Differences);
    }

    [Fact]
    public void Refuses_an_anchor_that_is_not_self_signed()
    {
        var trust = TrustStore.Of([Parsed(Authority.Intermediate)]);

        var (opinion, differences) = Ask(Authority.Issue("example.test"), trust);

        Assert.Contains(opinion.Remarks, remark => remark.Status == nameof(X509ChainStatusFlags.PartialChain));
        Assert.Equal(["transport.platform.refuses"], differences);
    }

    [Fact]
    public void Takes_a_common_name_for_a_name()
    {
        var leaf = Authority.Issue("example.test", adjust: request => request.CertificateExtensions.RemoveAt(0)); // the alternative names

        Assert.Equal(["transport.platform.names-differ"], Ask(leaf).Differences);
    }

    [Fact]
    public void Knows_names_of_hosts_only()
    {
        var opinion = Ask(Authority.Issue("example.test"), service: ApplicationService.XmppClient).Opinion;

        Assert.Null(opinion.NameMatches);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3003020101")]
    [InlineData("FFFFFFFFFF")]
    public void What_it_cannot_read_is_a_remark(string octets)
    {
        var opinion = PlatformJudge.Ask(Request([Convert.FromHexString(octets)], Authority.Trust, ApplicationService.Http, TestAuthority.Begin));

        Assert.False(opinion.ChainTrusted);
        Assert.Equal("Unreadable", Assert.Single(opinion.Remarks).Status);
    }

    static (PlatformOpinion Opinion, string[] Differences) Ask(
        X509Certificate2 leaf, TrustStore? trust = null, ApplicationService service = ApplicationService.Http, DateTimeOffset? at = null)
    {
        var request = Request(
            [leaf.RawData, Authority.Intermediate.RawData], trust ?? Authority.Trust, service, at ?? TestAuthority.Begin.AddYears(1));
        var opinion = PlatformJudge.Ask(request);
        var differences = OpinionDifference.Of(new CertificateJudge().Judge(request), opinion);
        return (opinion, [.. differences.Select(difference => difference.Finding.Code)]);
    }

    static JudgeRequest Request(
        ReadOnlySpan<byte[]> presented, TrustStore trust, ApplicationService service, DateTimeOffset at) => new()
        {
            Presented = [.. presented.ToArray().Select(encoded => new ReadOnlyMemory<byte>(encoded))],
            Trust = trust,
            Reference = new() { Service = service, Name = "example.test", Origin = ReferenceOrigin.TypedByUser },
            Time = at,
        };

    static Certificate Parsed(X509Certificate2 certificate) =>
        Certificate.TryParse(certificate.RawData, out var parsed, out var error) ? parsed : throw new InvalidOperationException(error.ToString());
}
