using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Trust;
using Parley.Diagnostics;
using Parley.Installation.Findings;
using Parley.Installation.Kits;
using Parley.Installation.Tests.Support;

namespace Parley.Installation.Tests.Kits;

public sealed class KitReviewTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    readonly TestAuthority _root = new("Example Root");

    [Fact]
    public void A_sound_chain_gives_notes_alone()
    {
        var findings = Review(_root.Pem, new TestAuthority("Example Issuing CA", _root).Pem);

        Assert.Equal([InstallationFindings.KitUnconstrained, InstallationFindings.KitNotForPlatform], findings.Select(each => each.Finding));
        Assert.All(findings, each => Assert.Equal(Severity.Note, each.Severity));
        Assert.Contains("Android", findings[1]["platforms"], StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_has_ended_and_what_ends_too_soon()
    {
        var ended = new TestAuthority("Ended", to: Now.AddDays(-1));
        var soon = new TestAuthority("Soon", to: Now.AddDays(364));

        var findings = Review(ended.Pem, soon.Pem);

        Assert.Equal("Ended", Assert.Single(findings, each => each.Finding == InstallationFindings.KitExpired).Subject);
        Assert.Equal("364", Assert.Single(findings, each => each.Finding == InstallationFindings.KitEndsSoon)["days"]);
    }

    [Fact]
    public void Tells_a_weak_key()
    {
        using var key = RSA.Create(1024);
        var request = new CertificateRequest("CN=Weak", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var weak = request.CreateSelfSigned(TestAuthority.From, TestAuthority.To);

        Assert.Contains(Review(weak.ExportCertificatePem()), each => each.Finding == InstallationFindings.KitWeakKey && each["key"] == "RSA 1024");
    }

    [Fact]
    public void An_intermediate_needs_its_root_in_the_kit_or_in_the_system()
    {
        var below = new TestAuthority("Example Issuing CA", _root);

        Assert.Contains(Review(below.Pem), each => each.Finding == InstallationFindings.KitNoRoot);
        Assert.DoesNotContain(Review([below.Pem, _root.Pem]), each => each.Finding == InstallationFindings.KitNoRoot);
        Assert.DoesNotContain(Review([below.Pem], TrustStore.OfSystem([_root.Certificate])), each => each.Finding == InstallationFindings.KitNoRoot);
    }

    [Fact]
    public void A_root_that_the_system_brings_along_needs_no_kit()
    {
        var findings = Review([_root.Pem], TrustStore.OfSystem([_root.Certificate]));

        Assert.Equal(InstallationFindings.KitAlreadyTrusted, Assert.Single(findings).Finding);
    }

    [Fact]
    public void A_root_with_name_constraints_vouches_for_its_names_alone()
    {
        // permitted: the dNSName example.com
        var constraints = Convert.FromHexString("3011A00F300D820B6578616D706C652E636F6D");
        var constrained = new TestAuthority("Constrained", alter: request => request.CertificateExtensions.Add(new X509Extension("2.5.29.30", constraints, critical: true)));

        Assert.Empty(Review(constrained.Pem));
    }

    [Fact]
    public void What_old_instructions_ask_for_is_refused()
    {
        var obsolete = new TestAuthority("VeriSign Class 3 Secure Server CA - G3", _root);

        Assert.Contains(Review(obsolete.Pem, _root.Pem), each => each.Finding == InstallationFindings.KitObsoleteRoot);
    }

    [Fact]
    public void A_kit_without_the_authority_of_the_plan_is_told()
    {
        var below = new TestAuthority("Example Issuing CA", _root);

        var other = Assert.Single(Review([_root.Pem], TrustStore.Empty, new() { Name = "Other Root" }), each => each.Severity == Severity.Error);

        Assert.Equal((InstallationFindings.KitOtherAuthority, "Other Root", "Example Root"), (other.Finding, other["planned"], other["found"]));
        Assert.All([_root.Pem, below.Pem], pem => Assert.DoesNotContain(
            Review([pem], TrustStore.Empty, new() { Name = "example root" }), each => each.Finding == InstallationFindings.KitOtherAuthority));
    }

    [Fact]
    public void A_public_authority_needs_no_kit()
    {
        var findings = Review([_root.Pem], TrustStore.Empty, new() { IsPublic = true });

        Assert.Contains(findings, each => each.Finding == InstallationFindings.KitPublicAuthority);
        Assert.All(findings, each => Assert.Equal(Severity.Note, each.Severity));
    }

    static System.Collections.Immutable.ImmutableArray<Observation> Review(params string[] pem) => Review(pem, TrustStore.Empty);

    static System.Collections.Immutable.ImmutableArray<Observation> Review(string[] pem, TrustStore system, PlannedAuthority? planned = null)
    {
        Assert.True(KitContents.TryTake([.. pem.Select(text => new KitSource("a file", TestAuthority.Content(text)))], false, out var contents, out var refusal), refusal?.Reason);
        return KitReview.Of(contents, [.. PlatformFacts.All.Select(facts => TrustKits.Make(facts.Platform, contents, new()))], system, Now, planned);
    }
}
