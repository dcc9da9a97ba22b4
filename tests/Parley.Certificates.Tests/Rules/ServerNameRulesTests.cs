using System.Net;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Certificates.Tests.Support;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Rules;

/// <summary>What profiles ask of the names in a server's certificate.</summary>
public sealed class ServerNameRulesTests
{
    [Fact]
    public void Asks_for_an_alternative_name()
    {
        const string code = "cert.profile.no-alternative-name";

        var without = TestProfile.Judge(KnownProfiles.PrivateAuthority, request => request.DnsNames = []);
        var client = TestProfile.Judge(KnownProfiles.PrivateAuthority, request => request.DnsNames = [], purpose: KeyPurpose.ClientAuthentication);

        Assert.Contains("DNS:im.example.com", TestVerdictAssert.Single(without, code).Fix, StringComparison.Ordinal);
        TestVerdictAssert.Lacks(client, code);
        TestVerdictAssert.Lacks(TestProfile.Judge(KnownProfiles.PrivateAuthority), code);
        TestVerdictAssert.Lacks(TestProfile.Judge(ValidationPolicy.Default, request => request.DnsNames = []), code);
    }

    [Theory]
    [InlineData("im.example.com", "im.example.com", true)]
    [InlineData("*.example.com", "*.example.com", true)]
    [InlineData("IM.example.com", "im.example.com", false)]
    [InlineData("www.example.com", "im.example.com", false)]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.01", "192.0.2.1", false)]
    [InlineData("0xC0000201", "192.0.2.1", false)]
    [InlineData("2001:db8::a", "2001:db8::a", true)]
    [InlineData("2001:DB8::A", "2001:db8::a", false)]
    [InlineData("2001:db8:0:0:0:0:0:a", "2001:db8::a", false)]
    public void Wants_the_common_name_repeated_letter_for_letter(string commonName, string alternative, bool isSound)
    {
        var verdict = TestProfile.Judge(KnownProfiles.WebPki, request =>
        {
            request.SubjectName = new X500DistinguishedName("CN=" + commonName).RawData;
            request.DnsNames = IPAddress.TryParse(alternative, out _) ? [] : [alternative];
            request.Addresses = IPAddress.TryParse(alternative, out var address) ? [address] : [];
        });

        if (isSound)
            TestVerdictAssert.Lacks(verdict, "cert.profile.common-name");
        else
            Assert.Equal(alternative, TestVerdictAssert.Single(verdict, "cert.profile.common-name")["suggested"]);
    }

    [Theory]
    [InlineData("webpki", 2022, 9, 1, true)]
    [InlineData("webpki", 2022, 8, 31, false)]
    [InlineData("uc-private", 2022, 9, 1, false)]
    public void Forbids_an_organizational_unit_from_a_date_on(string profile, int year, int month, int day, bool isForbidden)
    {
        Assert.True(KnownProfiles.TryGet(profile, out var policy));

        var verdict = TestProfile.Judge(policy, request =>
        {
            request.SubjectName = new X500DistinguishedName("CN=im.example.com, OU=Voice, O=Example").RawData;
            request.NotBefore = new(year, month, day, 0, 0, 0, TimeSpan.Zero);
        });

        Assert.Equal(isForbidden, verdict.Codes().Contains("cert.profile.organizational-unit"));
    }

    [Theory]
    [InlineData("*.com", true)]
    [InlineData("*.co.uk", true)]
    [InlineData("*.COM.au", true)]
    [InlineData("*.example.co.uk", false)]
    [InlineData("*.co.example", false)]
    [InlineData("*", true)]
    [InlineData("*.example.com", false)]
    [InlineData("com", false)]
    public void Tells_of_wildcards_below_a_registry(string name, bool isTooWide)
    {
        const string code = "cert.profile.wildcard-on-suffix";

        var sound = TestProfile.Judge(ValidationPolicy.Default, request => request.DnsNames = [TestJudge.Host, name]);
        var strict = TestProfile.Judge(KnownProfiles.WebPki, request => request.DnsNames = [TestJudge.Host, name]);

        Assert.True(sound.Trusted);
        if (!isTooWide)
        {
            TestVerdictAssert.Lacks(strict, code);
            return;
        }

        Assert.Equal(Severity.Note, TestVerdictAssert.Single(sound, code).Severity);
        Assert.Equal(Severity.Error, TestVerdictAssert.Single(strict, code).Severity);
    }

    [Theory]
    [InlineData("im", true)]
    [InlineData("im.corp.local", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("192.0.2.1", false)]
    [InlineData("mail.example.com", false)]
    public void Warns_of_names_that_only_mean_something_inside_a_network(string name, bool isInternal)
    {
        const string code = "cert.profile.internal-name";
        void Add(TestRequest request)
        {
            if (IPAddress.TryParse(name, out var address))
                request.Addresses = [address];
            else
                request.DnsNames = [TestJudge.Host, name];
        }

        var verdict = TestProfile.Judge(KnownProfiles.WebPki, Add);

        Assert.True(verdict.Trusted);
        Assert.Equal(isInternal, verdict.Codes().Contains(code));
        if (isInternal)
            Assert.Equal(Severity.Warning, TestVerdictAssert.Single(verdict, code).Severity);
        TestVerdictAssert.Lacks(TestProfile.Judge(KnownProfiles.PrivateAuthority, Add), code);
    }

    [Fact]
    public void Notes_a_critical_alternative_name_beside_a_subject()
    {
        const string code = "cert.profile.critical-alternative-name";
        static void Critical(TestRequest request)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(TestJudge.Host);
            request.DnsNames = [];
            request.Extensions.Add(names.Build(critical: true));
        }

        var standard = TestProfile.Judge(ValidationPolicy.Default, Critical);
        var strict = TestProfile.Judge(KnownProfiles.WebPki, Critical);
        var withoutSubject = TestProfile.Judge(KnownProfiles.WebPki, request =>
        {
            Critical(request);
            request.SubjectName = [0x30, 0x00];
        });

        Assert.Equal(Severity.Note, TestVerdictAssert.Single(standard, code).Severity);
        Assert.Equal(Severity.Error, TestVerdictAssert.Single(strict, code).Severity);
        TestVerdictAssert.Lacks(withoutSubject, code);
    }
}
