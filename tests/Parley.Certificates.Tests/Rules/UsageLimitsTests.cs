using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Rules;

/// <summary>What profiles ask of extended key usage and key usage, by role and date.</summary>
public sealed class UsageLimitsTests
{
    const string Purposes = "cert.profile.extended-key-usage";
    const string Uses = "cert.profile.key-usage";

    const string Server = "1.3.6.1.5.5.7.3.1";
    const string Client = "1.3.6.1.5.5.7.3.2";
    const string Mail = "1.3.6.1.5.5.7.3.4";
    const string Any = "2.5.29.37.0";

    [Theory]
    [InlineData("webpki", "2026-05-01", new[] { Server }, true)]
    [InlineData("webpki", "2026-05-01", new[] { Server, Client }, true)]
    [InlineData("webpki", "2027-03-14", new[] { Server, Client }, true)]
    [InlineData("webpki", "2027-03-15", new[] { Server, Client }, false)]
    [InlineData("webpki", "2027-03-15", new[] { Server }, true)]
    [InlineData("webpki", "2026-05-01", new[] { Server, Any }, false)]
    [InlineData("webpki", "2026-05-01", new[] { Server, Mail }, false)]
    [InlineData("webpki", "2026-05-01", new string[0], false)]
    [InlineData("uc-private", "2026-05-01", new[] { Server, Client }, true)]
    [InlineData("uc-private", "2027-03-15", new[] { Server, Client }, true)]
    [InlineData("uc-private", "2026-05-01", new[] { Any }, false)]
    [InlineData("uc-private", "2026-05-01", new string[0], false)]
    [InlineData("uc-private", "2019-06-30", new string[0], true)]
    [InlineData("common-criteria", "2026-05-01", new string[0], false)]
    [InlineData("common-criteria", "2026-05-01", new[] { Server, Mail }, true)]
    [InlineData("standard", "2026-05-01", new string[0], true)]
    public void Holds_the_purposes_of_a_server_against_the_table(string profile, string issued, string[] named, bool isSound)
    {
        Assert.True(KnownProfiles.TryGet(profile, out var policy));
        var from = DateTimeOffset.Parse(issued + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

        var verdict = TestProfile.Judge(policy, request =>
        {
            (request.NotBefore, request.NotAfter) = (from, from.AddDays(40));
            request.Purposes = named;
        });

        if (isSound)
            TestVerdictAssert.Lacks(verdict, Purposes);
        else
            TestVerdictAssert.Single(verdict, Purposes);
    }

    [Fact]
    public void Lets_a_client_be_without_the_purpose_of_a_server() =>
        TestVerdictAssert.Lacks(
            TestProfile.Judge(KnownProfiles.WebPki, request => request.Purposes = [Client], purpose: KeyPurpose.ClientAuthentication), Purposes);

    [Fact]
    public void Forbids_a_root_to_have_purposes()
    {
        var verdict = TestProfile.Judge(KnownProfiles.WebPki, root: request =>
            request.Extensions.Add(new X509EnhancedKeyUsageExtension([new(Server)], critical: false)));

        Assert.Equal("trust anchor", TestVerdictAssert.FirstCause(verdict, Purposes)["role"]);
    }

    [Fact]
    public void Forbids_a_critical_list_of_purposes()
    {
        var verdict = TestProfile.Judge(KnownProfiles.WebPki, request =>
        {
            request.Purposes = [];
            request.Extensions.Add(new X509EnhancedKeyUsageExtension([new(Server)], critical: true));
        });

        Assert.Contains("critical", TestVerdictAssert.FirstCause(verdict, Purposes)["duty"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(X509KeyUsageFlags.DigitalSignature, true)]
    [InlineData(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyAgreement, true)]
    [InlineData(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, false)]
    [InlineData(X509KeyUsageFlags.KeyAgreement, false)]
    [InlineData(X509KeyUsageFlags.None, true)]
    public void Holds_the_uses_of_a_public_servers_curve_against_the_table(X509KeyUsageFlags usage, bool isSound)
    {
        var verdict = TestProfile.Judge(KnownProfiles.WebPki, request => request.Usage = usage);

        if (isSound)
            TestVerdictAssert.Lacks(verdict, Uses);
        else
            TestVerdictAssert.Single(verdict, Uses);
        TestVerdictAssert.Lacks(TestProfile.Judge(KnownProfiles.PrivateAuthority, request => request.Usage = usage), Uses);
    }

    [Fact]
    public void Asks_of_a_public_root_to_sign_lists_too()
    {
        var verdict = TestProfile.Judge(KnownProfiles.WebPki, root: request => request.Usage = X509KeyUsageFlags.KeyCertSign);

        Assert.Contains("CrlSigning", TestVerdictAssert.FirstCause(verdict, Uses).Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Judges_by_any_purpose_that_has_an_identifier()
    {
        var codeSigning = KeyPurpose.Of(ObjectIdentifiers.CodeSigning);

        var other = TestProfile.Judge(ValidationPolicy.Default, purpose: codeSigning);
        var named = TestProfile.Judge(ValidationPolicy.Default, request => request.Purposes = ["1.3.6.1.5.5.7.3.3"], purpose: codeSigning);

        Assert.Equal("codeSigning", TestVerdictAssert.Single(other, "cert.usage.extended-key-usage")["needed"]);
        Assert.True(named.ChainTrusted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Takes_application_policies_for_the_purposes_beside_them(bool hasPurposes)
    {
        var verdict = TestProfile.Judge(ValidationPolicy.Default, request =>
        {
            request.Purposes = hasPurposes ? [Server] : [];
            request.Extensions.Add(new("1.3.6.1.4.1.311.21.10", Convert.FromHexString("300C300A06082B06010505070301"), critical: true));
        });

        Assert.Equal(hasPurposes, verdict.ChainTrusted);
    }

    [Fact]
    public void Leaves_critical_extensions_to_a_caller_that_understands_them()
    {
        var policy = ValidationPolicy.Default with { UnderstoodExtensions = [Oid.Parse("1.2.3.4")] };
        static void Add(TestRequest request) => request.Extensions.Add(new("1.2.3.4", [0x05, 0x00], critical: true));

        Assert.True(TestProfile.Judge(policy, Add).ChainTrusted);
        Assert.False(TestProfile.Judge(ValidationPolicy.Default, Add).ChainTrusted);
    }
}
