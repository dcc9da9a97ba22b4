using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Rules;

/// <summary>What of an anchor counts, and what a certificate of the store may be.</summary>
public sealed class AnchorRulesTests
{
    static readonly ValidationPolicy NameAndKey = ValidationPolicy.Default with { Anchors = AnchorScrutiny.NameAndKey };

    [Theory]
    [InlineData("cert.validity.expired")]
    [InlineData("cert.constraints.not-an-authority")]
    [InlineData("cert.usage.key-usage")]
    [InlineData("cert.constraints.name-not-permitted")]
    public void Holds_an_anchor_to_what_it_says_unless_its_name_and_key_alone_count(string code)
    {
        void Change(TestRequest root)
        {
            if (code == "cert.validity.expired")
                root.NotAfter = TestAuthority.Now.AddDays(-1);
            else if (code == "cert.constraints.not-an-authority")
                root.IsAuthority = false;
            else if (code == "cert.usage.key-usage")
                root.Usage = X509KeyUsageFlags.CrlSign;
            else
                root.Extensions.Add(ForeignNamesOnly());
        }

        Assert.Equal(code, TestProfile.Judge(ValidationPolicy.Default, root: Change).FirstCause?.Finding.Code);
        Assert.True(TestProfile.Judge(NameAndKey, root: Change).ChainTrusted);
    }

    [Fact]
    public void Forgives_missing_basic_constraints_where_the_policy_does()
    {
        static void Change(TestRequest root) => root.HasBasicConstraints = false;
        var forgiving = ValidationPolicy.Default with { Anchors = AnchorScrutiny.Dates | AnchorScrutiny.Constraints };

        Assert.False(TestProfile.Judge(ValidationPolicy.Default, root: Change).ChainTrusted);
        Assert.True(TestProfile.Judge(forgiving, root: Change).ChainTrusted);
    }

    [Fact]
    public void Holds_an_anchor_to_its_purposes_where_the_policy_does()
    {
        static void Change(TestRequest root) => root.Extensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.4")], critical: false));
        var strict = ValidationPolicy.Default with { Anchors = AnchorScrutiny.Platform | AnchorScrutiny.Purposes };

        Assert.True(TestProfile.Judge(ValidationPolicy.Default, root: Change).ChainTrusted);
        TestVerdictAssert.FirstCause(TestProfile.Judge(strict, root: Change), "cert.usage.extended-key-usage");
    }

    [Fact]
    public void Holds_a_path_to_the_policies_of_its_anchor_where_the_policy_does()
    {
        // requireExplicitPolicy 0
        static void Change(TestRequest root) => root.Extensions.Add(new("2.5.29.36", [0x30, 0x03, 0x80, 0x01, 0x00], critical: true));
        var strict = ValidationPolicy.Default with { Anchors = AnchorScrutiny.Platform | AnchorScrutiny.Policies };

        Assert.True(TestProfile.Judge(ValidationPolicy.Default, root: Change).ChainTrusted);
        Assert.True(TestProfile.Judge(strict).ChainTrusted);
        TestVerdictAssert.FirstCause(TestProfile.Judge(strict, root: Change), "cert.policy.none-valid");
    }

    [Theory]
    [InlineData(AnchorRoles.Any, true)]
    [InlineData(AnchorRoles.Peer, true)]
    [InlineData(AnchorRoles.Issuer, false)]
    [InlineData(AnchorRoles.SelfSignedPeer, false)]
    public void Takes_a_stored_certificate_for_the_peer_where_its_roles_allow_it(AnchorRoles roles, bool isTrusted)
    {
        var leaf = TestAuthority.Root("Unknown Root").Leaf();

        Assert.Equal(isTrusted, Judge(roles, leaf, leaf).ChainTrusted);
    }

    [Theory]
    [InlineData(AnchorRoles.SelfSignedPeer, true)]
    [InlineData(AnchorRoles.Issuer, false)]
    public void Takes_a_stored_certificate_that_signed_itself(AnchorRoles roles, bool isTrusted)
    {
        var leaf = TestAuthority.SelfSigned();

        Assert.Equal(isTrusted, Judge(roles, leaf, leaf).ChainTrusted);
    }

    [Theory]
    [InlineData(AnchorRoles.Issuer, true)]
    [InlineData(AnchorRoles.Peer, false)]
    public void Lets_a_stored_certificate_vouch_for_others_where_its_roles_allow_it(AnchorRoles roles, bool isTrusted)
    {
        var root = TestAuthority.Root();

        Assert.Equal(isTrusted, Judge(roles, root.Certificate, root.Leaf()).ChainTrusted);
    }

    [Fact]
    public void Refuses_an_authority_where_a_server_should_be_unless_it_is_in_the_store()
    {
        const string code = "cert.profile.authority-as-leaf";
        static void Change(TestRequest request) => (request.IsAuthority, request.Usage) = (true, X509KeyUsageFlags.DigitalSignature);
        var policy = ValidationPolicy.Default with { LeafMayBeAuthority = false };
        var selfSigned = TestAuthority.SelfSigned(change: Change);

        TestVerdictAssert.FirstCause(TestProfile.Judge(policy, Change), code);
        TestVerdictAssert.Lacks(TestProfile.Judge(ValidationPolicy.Default, Change), code);
        TestVerdictAssert.Lacks(TestProfile.Judge(policy), code);
        Assert.True(TestJudge.Of(TestJudge.Request(TrustStore.Of([selfSigned]), selfSigned) with { Policy = policy }).ChainTrusted);
    }

    [Theory]
    [InlineData("issuer", false)]
    [InlineData("none", true)]
    [InlineData("own", true)]
    [InlineData("another", false)]
    public void Asks_of_a_public_root_to_name_its_own_key_alone(string named, bool isSound)
    {
        const string code = "cert.profile.root-key-identifier";
        void Change(TestRequest root)
        {
            root.HasAuthorityKeyIdentifier = named == "own";
            if (named == "another")
                root.Extensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(new byte[20]));
            else if (named == "issuer")
                root.Extensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromIssuerNameAndSerialNumber(new("CN=Profile Root"), [1]));
        }

        var verdict = TestProfile.Judge(KnownProfiles.WebPki, root: Change);

        if (isSound)
            TestVerdictAssert.Lacks(verdict, code);
        else
            TestVerdictAssert.Single(verdict, code);
        TestVerdictAssert.Lacks(TestProfile.Judge(ValidationPolicy.Default, root: Change), code);
    }

    [Fact]
    public void Notes_name_constraints_that_are_not_critical()
    {
        const string code = "cert.profile.uncritical-name-constraints";
        // permittedSubtrees: dNSName example.com
        static X509Extension Constraints(bool critical) =>
            new("2.5.29.30", Convert.FromHexString("3011A00F300D820B6578616D706C652E636F6D"), critical);

        var web = TestProfile.Judge(KnownProfiles.WebPki, root: root => root.Extensions.Add(Constraints(critical: false)));
        var strict = TestProfile.Judge(KnownProfiles.Rfc5280, root: root => root.Extensions.Add(Constraints(critical: false)));
        var sound = TestProfile.Judge(KnownProfiles.Rfc5280, root: root => root.Extensions.Add(Constraints(critical: true)));

        Assert.Equal(Severity.Note, TestVerdictAssert.Single(web, code).Severity);
        Assert.Equal(Severity.Error, TestVerdictAssert.Single(strict, code).Severity);
        TestVerdictAssert.Lacks(sound, code);
    }

    static CertificateVerdict Judge(AnchorRoles roles, Certificate stored, Certificate leaf) =>
        TestJudge.Of(TestJudge.Request(TrustStore.Of([stored]), leaf) with
        {
            Policy = ValidationPolicy.Default with { AnchorRoles = roles },
        });

    /// <summary>permittedSubtrees: dNSName example.org.</summary>
    static X509Extension ForeignNamesOnly() =>
        new("2.5.29.30", Convert.FromHexString("3011A00F300D820B6578616D706C652E6F7267"), critical: true);
}
