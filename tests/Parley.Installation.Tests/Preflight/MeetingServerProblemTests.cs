using System.Security.Cryptography;
using System.Text;
using Parley.Certificates.Revocation;
using Parley.Installation.Preflight;
using Parley.Installation.Preflight.Products;
using Parley.Installation.Tests.Support;
using static Parley.Installation.Tests.Support.TestUpload;

namespace Parley.Installation.Tests.Preflight;

/// <summary>The seventeen problems of the meeting server's troubleshooting chapter, each made from files and state.</summary>
public class MeetingServerProblemTests
{
    static readonly SystemState Names = new() { SiteHost = TestChain.Site, AdministrationHost = TestChain.Administration };
    static readonly string Key = TestKeys.Rsa.ExportPkcs8PrivateKeyPem() + "\n";
    static readonly TestUpload Sound = Of(Key, Pem(TestChain.Leaf, TestChain.Intermediate));

    static readonly Dictionary<string, TestUpload[]> Cases = new()
    {
        ["cannot-remove-or-overwrite"] = [Sound with { State = Names with { SingleSignOn = true } }, new() { State = Names with { Removal = true } }],
        ["cannot-remove-idp-certificate"] = [new() { IdentityProvider = TestChain.CurveLeaf.RawData }],
        ["chain-error"] = [Of(Key, Pem(TestChain.Leaf, TestChain.Root)), Of(Key, Pem(TestChain.Intermediate, TestChain.Leaf))],
        ["key-mismatch"] =
        [
            Of(TestKeys.OtherRsa.ExportPkcs8PrivateKeyPem() + "\n", Pem(TestChain.Leaf, TestChain.Intermediate)),
            Of(Pem(TestChain.Leaf, TestChain.Intermediate)) with
            {
                State = Names with { Requests = [BrokenUploads.Parse(TestChain.Request(TestKeys.Rsa)), BrokenUploads.Parse(TestChain.Request(TestKeys.OtherRsa))] },
            },
            Of(Pem(TestChain.Leaf, TestChain.Intermediate), Key),
            Of(Pem(Wildcard(), TestChain.Intermediate)) with { State = Names with { EarlierHosts = ["old.example.com", TestChain.Administration] } },
        ],
        ["not-yet-valid"] = [Sound with { Time = TestChain.Now.AddMonths(-6) }],
        ["expired"] = [Sound with { Time = TestChain.Now.AddMonths(6) }],
        ["saml-x509"] =
        [
            new() { IdentityProvider = Encoding.ASCII.GetBytes(Pem(TestChain.CurveLeaf)), Assertion = Assertion(TestChain.Leaf.RawData) },
            new() { IdentityProvider = Encoding.ASCII.GetBytes(Pem(TestChain.CurveLeaf)), Time = TestChain.Now.AddYears(2) },
        ],
        ["invalid-certificate"] =
        [
            Of("\n" + Key, Pem(TestChain.Leaf, TestChain.Intermediate)), Of(Key, Pem(TestChain.Leaf, TestChain.Intermediate), "Regards\n"),
            Of("no certificate at all"u8.ToArray()), Of(TestChain.Leaf.RawData[..100]),
        ],
        ["invalid-domain-wildcard"] = [Of(Key, Pem(Wildcard(), TestChain.Intermediate)) with { State = Names with { Hosts = ["node1.example.net"] } }],
        ["invalid-domain-san"] =
        [
            Sound with { State = Names with { SiteHost = "web.example.com" } }, Sound with { State = Names with { Hosts = ["node1.example.com"] } },
        ],
        ["key-decryption"] =
        [
            Of(Encrypted(), Pem(TestChain.Leaf, TestChain.Intermediate)),
            Of(Encrypted(), Pem(TestChain.Leaf, TestChain.Intermediate)) with { Password = "wrong" },
            Of(Key[..400] + "\n", Pem(TestChain.Leaf, TestChain.Intermediate)),
            Of(TestKeys.Curve.ExportECPrivateKeyPem() + "\n", Pem(TestChain.CurveLeaf, TestChain.Intermediate)),
        ],
        ["key-size"] =
        [
            Of(TestKeys.SmallRsa.ExportPkcs8PrivateKeyPem() + "\n", Pem(TestChain.Of(TestKeys.SmallRsa), TestChain.Intermediate)),
            Of(Pem(TestChain.Of(TestKeys.SmallRsa), TestChain.Intermediate)),
        ],
        ["revoked-after-import"] = [Sound with { Revocation = Revoked() }],
        ["self-signed-after-upgrade"] =
        [
            Sound with { State = Names with { Operation = "upgrade", EarlierHosts = ["old.example.com", TestChain.Administration] } },
            Sound with { State = Names with { Operation = "upgrade" } },
        ],
        ["missing-eku"] =
        [
            Of(Key, Pem(TestChain.Of(TestKeys.Rsa, purposes: [TestChain.Server]), TestChain.Intermediate)),
            Of(Key, Pem(TestChain.Of(TestKeys.Rsa, purposes: [TestChain.Client]), TestChain.Intermediate)),
        ],
        ["mobile-cannot-access"] =
        [
            Of(Key, Pem(TestChain.SelfSigned(TestKeys.Rsa))) with { State = Names with { MobileDevices = true } },
            Sound with { Stores = [new("mobile", [Parse(TestChain.OtherRoot)])] },
        ],
        ["untrusted-connection"] =
        [
            Of(Key, Pem(TestChain.SelfSigned(TestKeys.Rsa))), Sound with { Stores = [new("firefox", [Parse(TestChain.OtherRoot)])] },
            Of(Key, Pem(TestChain.Leaf)),
        ],
    };

    public static TheoryData<string, int> Numbered
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (problem, cases) in Cases)
            {
                for (var number = 0; number < cases.Length; number++)
                    data.Add(problem, number);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Numbered))]
    public void Each_problem_is_told_first_with_its_remedy(string problem, int number)
    {
        var verdict = Cases[problem][number].Judge();

        var first = verdict.Findings[0];
        Assert.Equal(problem, verdict.ProblemOf(first)?.Id);
        Assert.NotEmpty(first.Fix);
    }

    [Fact]
    public void All_seventeen_are_known_and_made_here()
    {
        Assert.True(KnownProducts.TryFind("cwms", out var product));

        Assert.Equal(17, product.Problems.Length);
        Assert.Equal(product.Problems.Select(problem => problem.Id).Order(), Cases.Keys.Order());
        Assert.All(product.Problems, problem => Assert.False(problem.Causes.IsEmpty || problem.Solutions.IsEmpty));
    }

    [Fact]
    public void A_sound_upload_is_taken() => Assert.Empty(Sound.Judge().Findings);

    [Fact]
    public void Nobody_is_told_to_switch_revocation_checks_off()
    {
        var fix = (Sound with { Revocation = Revoked() }).Judge().FirstCause!.Fix;

        Assert.Contains("leave the revocation checks of browsers on", fix, StringComparison.Ordinal);
        Assert.True(KnownProducts.TryFind("cwms", out var product));
        var problem = product.Problem("revoked-after-import")!;
        Assert.DoesNotContain(problem.Solutions, solution => solution.Contains("turn off", StringComparison.OrdinalIgnoreCase));
        Assert.NotNull(problem.Withdrawn);
    }

    [Fact]
    public void A_missing_purpose_and_a_missing_certificate_are_named()
    {
        Assert.Contains("TLS client authentication", Cases["missing-eku"][0].Judge().FirstCause!.Title, StringComparison.Ordinal);
        Assert.Contains("Example Issuer", Cases["chain-error"][0].Judge().FirstCause!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_change_of_names_a_wildcard_can_be_uploaded_again_with_its_key()
    {
        var state = Names with { EarlierHosts = ["old.example.com", TestChain.Administration] };

        Assert.True((Of(Key, Pem(Wildcard(), TestChain.Intermediate)) with { State = state }).Judge().FirstCause is null);
        Assert.Equal("install.state.voided", (Sound with { State = state }).Judge().FirstCause!.Finding.Code);
    }

    [Fact]
    public void The_line_of_stray_text_is_told()
    {
        var finding = Of(Key, Pem(TestChain.Leaf), "Bag Attributes\n", Pem(TestChain.Intermediate)).Judge().FirstCause!;

        var line = (Key + Pem(TestChain.Leaf)).Split('\n').Length;
        Assert.Equal(("install.file.stray-text", $"{line}"), (finding.Finding.Code, finding["line"]));
    }

    [Theory]
    [InlineData("missing-eku", "missing-eku")]
    [InlineData("The call manager says unsupported certificate", "missing-eku")]
    [InlineData("This organization's certificate has been revoked", "revoked-after-import")]
    [InlineData("Incorrect X.509 certificate to validate SAML assertion", "saml-x509")]
    [InlineData("certificate does not match private key", "key-mismatch")]
    [InlineData("weather", null)]
    public void A_problem_is_found_by_its_symptom(string text, string? problem)
    {
        Assert.True(KnownProducts.TryFind("webex-meetings-server", out var product));

        Assert.Equal(problem, product.FindProblems(text).FirstOrDefault()?.Id);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "no XML")]
    [InlineData("<a", "no XML")]
    [InlineData("<Assertion/>", "does not say")]
    public void An_assertion_that_cannot_be_used_is_told(string text, string why)
    {
        var upload = new TestUpload { IdentityProvider = Encoding.ASCII.GetBytes(Pem(TestChain.CurveLeaf)), Assertion = Encoding.ASCII.GetBytes(text) };

        Assert.Contains(why, upload.Judge().FirstCause!["why"], StringComparison.Ordinal);
    }

    static System.Security.Cryptography.X509Certificates.X509Certificate2 Wildcard() => TestChain.Of(TestKeys.Rsa, "*.example.com", ["*.example.com"]);

    static string Encrypted() =>
        TestKeys.Rsa.ExportEncryptedPkcs8PrivateKeyPem("right", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)) + "\n";

    static RevocationMaterial Revoked()
    {
        Assert.True(CertificateRevocationList.TryParse(TestChain.List(TestChain.Leaf), out var list, out _));
        return RevocationMaterial.Of([list], [], []);
    }

    static byte[] Assertion(byte[] signer) => Encoding.UTF8.GetBytes($"""
        <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:KeyInfo>
        <ds:X509Data><ds:X509Certificate>{Convert.ToBase64String(signer)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature></saml:Assertion>
        """);
}
