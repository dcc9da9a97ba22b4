using Parley.Configuration.Links;
using Parley.Diagnostics;

namespace Parley.Configuration.Tests.Links;

public sealed class LinkReviewTests
{
    [Theory]
    [InlineData("ServicesDomain=example.com")]
    [InlineData("ServicesDomain=example.com&VoiceServicesDomain=voice.example.com&ServiceDiscoveryExcludedServices=WEBEX")]
    [InlineData("ServicesDomain=example.com&IP_Mode=Two%20Stacks&InvalidCertificateBehavior=RejectAndNotify")]
    public void A_sound_link_gets_the_one_note_that_every_link_gets(string settings)
    {
        var finding = Assert.Single(LinkReview.Of(Read(settings), "example.com"));

        Assert.Equal(("config.link.unauthenticated", Severity.Note), (finding.Finding.Code, finding.Severity));
    }

    [Theory]
    [InlineData("config.link.domain-missing", "VoiceServicesDomain=voice.example.com")]
    [InlineData("config.link.domain-missing", "ServicesDomain=")]
    [InlineData("config.link.domain-foreign", "ServicesDomain=example.org")]
    [InlineData("config.link.domain-foreign", "ServicesDomain=notexample.com")]
    [InlineData("config.link.domain-foreign", "ServicesDomain=example.com&VoiceServicesDomain=voice.example.net")]
    [InlineData("config.link.domain-foreign", "ServicesDomain=ex%D0%B0mple.com")]
    [InlineData("config.link.domain-foreign", "ServicesDomain=xn--exmple-4nf.com")]
    [InlineData("config.link.excludes-all", "ServicesDomain=example.com&ServiceDiscoveryExcludedServices=CUCM,%20webex")]
    [InlineData("config.link.allows-prompts", "ServicesDomain=example.com&InvalidCertificateBehavior=PromptPerSession")]
    [InlineData("config.link.managed-only", "ServicesDomain=example.com&FIPS_MODE=true")]
    [InlineData("config.domain.voice-same", "ServicesDomain=example.com&VoiceServicesDomain=Example.com")]
    [InlineData("config.parameter.misspelt", "ServicesDomian=example.com")]
    [InlineData("config.parameter.unknown", "ServicesDomain=example.com&Colour=blue")]
    [InlineData("config.parameter.letter-case", "servicesdomain=example.com")]
    [InlineData("config.parameter.other-channel", "ServicesDomain=example.com&TFTP=cucm1.example.com")]
    [InlineData("config.parameter.repeated", "ServicesDomain=example.com&ServicesDomain=example.com")]
    [InlineData("config.parameter.repeated-differently", "ServicesDomain=example.com&servicesdomain=www.example.com")]
    [InlineData("config.value.not-allowed", "ServicesDomain=example.com&ServiceDiscoveryExcludedServices=PHONE")]
    [InlineData("config.value.wrong-type", "ServicesDomain=192.0.2.7")]
    [InlineData("config.value.letter-case", "ServicesDomain=example.com&ServicesDomainSsoEmailPrompt=on")]
    [InlineData("config.profile.password-in-clear", "ServicesDomain=example.com&Password=hunter2")]
    public void Finds(string code, string settings)
    {
        var findings = LinkReview.Of(Read(settings), "example.com");

        var finding = Assert.Single(findings, finding => finding.Finding.Code == code);
        Assert.All(
            FindingTemplate.Names(finding.Finding.Title + finding.Finding.Cause + finding.Finding.Fix),
            name => Assert.False(string.IsNullOrEmpty(finding[name]), name));
        Assert.All(findings, other => Assert.DoesNotContain("hunter2", other.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_domain_only_letters_that_look_like_others_are_foreign()
    {
        Assert.DoesNotContain(LinkReview.Of(Read("ServicesDomain=example.org"), null), finding => finding.Finding.Code == "config.link.domain-foreign");
        Assert.Contains(LinkReview.Of(Read("ServicesDomain=ex%D0%B0mple.com"), null), finding => finding.Finding.Code == "config.link.domain-foreign");
    }

    [Fact]
    public void A_managed_configuration_may_set_what_a_link_may_not() =>
        Assert.Empty(LinkReview.OfManaged(Read("ServicesDomain=example.com&FIPS_MODE=true&CC_MODE=true&CachePasswordMobile=true").Settings, "example.com"));

    static ProvisioningLink Read(string settings)
    {
        Assert.True(ProvisioningLink.TryParse($"{ProvisioningLink.Beginning}?{settings}", out var link, out var error), error.ToString());
        return link;
    }
}
