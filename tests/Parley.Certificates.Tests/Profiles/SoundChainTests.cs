using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Profiles;

public sealed class SoundChainTests
{
    [Theory]
    [InlineData("standard")]
    [InlineData("rfc5280")]
    [InlineData("webpki")]
    [InlineData("uc-private")]
    [InlineData("fips")]
    [InlineData("common-criteria")]
    public void Finds_nothing_in_a_sound_chain(string profile)
    {
        Assert.True(KnownProfiles.TryGet(profile, out var policy));

        var verdict = TestProfile.Judge(policy);

        Assert.Empty(verdict.Codes());
        Assert.True(verdict.Trusted);
    }

    [Fact]
    public void Finds_nothing_in_a_sound_certificate_for_mail()
    {
        var verdict = TestProfile.Judge(KnownProfiles.Mail, Mail, purpose: KeyPurpose.EmailProtection);

        Assert.True(verdict.ChainTrusted);
        Assert.DoesNotContain(verdict.Codes(), code => code.StartsWith("cert.profile.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.3.6.1.5.5.7.3.1", "cert.profile.extended-key-usage")]
    [InlineData("2.5.29.37.0", "cert.profile.extended-key-usage")]
    public void Refuses_other_purposes_in_a_certificate_for_mail(string purpose, string code)
    {
        var verdict = TestProfile.Judge(KnownProfiles.Mail, request =>
        {
            Mail(request);
            request.Purposes = [.. request.Purposes, purpose];
        }, purpose: KeyPurpose.EmailProtection);

        TestVerdictAssert.Single(verdict, code);
    }

    [Fact]
    public void Asks_for_an_address_in_a_certificate_for_mail()
    {
        var verdict = TestProfile.Judge(
            KnownProfiles.Mail, request => request.Purposes = ["1.3.6.1.5.5.7.3.4"], purpose: KeyPurpose.EmailProtection);

        Assert.Equal("rfc822Name", TestVerdictAssert.Single(verdict, "cert.profile.no-alternative-name")["kind"]);
    }

    static void Mail(TestRequest request)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddEmailAddress("alice@example.com");
        request.DnsNames = [];
        request.Purposes = ["1.3.6.1.5.5.7.3.4"];
        request.Extensions.Add(names.Build());
    }
}
