using System.Text;
using Parley.Diagnostics;
using Parley.Installation.Preflight;
using Parley.Installation.Preflight.Products;
using Parley.Installation.Preflight.Rules;
using Parley.Installation.Tests.Preflight.Programs;
using Parley.Installation.Tests.Support;
using static Parley.Installation.Tests.Support.TestUpload;

namespace Parley.Installation.Tests.Preflight;

public class UploadRuleTests
{
    static readonly string Key = TestKeys.Rsa.ExportPkcs8PrivateKeyPem() + "\n";
    static readonly TestUpload Sound = Of(Key, Pem(TestChain.Leaf, TestChain.Intermediate));
    static readonly SystemState Names = Sound.State;

    static readonly Dictionary<string, TestUpload> Cases = new()
    {
        ["install.state.removal"] = new() { State = Names with { Removal = true } },
        ["install.state.single-sign-on"] = Sound with { State = Names with { SingleSignOn = true } },
        ["install.state.key-not-saved"] = Of(Pem(TestChain.Leaf, TestChain.Intermediate)) with { State = Names with { Operation = "upgrade" } },
        ["install.state.reverted"] = Sound with { State = Names with { Operation = "upgrade" } },
        ["install.identity-provider.form"] = new() { IdentityProvider = TestChain.CurveLeaf.RawData },
        ["install.identity-provider.assertion"] = new() { IdentityProvider = Encoding.ASCII.GetBytes(Pem(TestChain.CurveLeaf)), Time = TestChain.Now.AddYears(2) },
        ["install.key.missing"] = Of(Pem(TestChain.Leaf, TestChain.Intermediate)) with { Product = "nginx" },
        ["install.key.encryption"] = Of("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00112233445566778899AABBCCDDEEFF\n\nAAAA\n-----END RSA PRIVATE KEY-----\n", Pem(TestChain.Leaf, TestChain.Intermediate)),
        ["install.certificate.self-signed"] = Of(Key, Pem(TestChain.SelfSigned(TestKeys.Rsa))),
        ["install.certificate.weak-signature"] = Of(Key, Pem(TestChain.SaysSha1())),
        ["install.client.mobile"] = Of(Key, Pem(TestChain.SelfSigned(TestKeys.Rsa))) with { State = Names with { MobileDevices = true } },
        ["install.client.untrusted"] = Sound with { Stores = [new("firefox", [Parse(TestChain.OtherRoot)])] },
        ["install.chain.alone"] = Of(Key, Pem(TestChain.Leaf)),
        ["install.chain.gap"] = Of(Key, Pem(TestChain.Leaf, TestChain.Intermediate, TestChain.OtherRoot)),
        ["install.chain.duplicate"] = Of(Key, Pem(TestChain.Leaf, TestChain.Leaf, TestChain.Intermediate)),
        ["install.chain.unrelated"] = Of(Key, Pem(TestChain.Leaf, TestChain.Intermediate, TestChain.CurveLeaf)),
        ["install.chain.root"] = Of(Pem(TestChain.Leaf, TestChain.Intermediate, TestChain.Root)) with { Product = "nginx", Keys = [("server.key", Encoding.ASCII.GetBytes(Key))] },
        ["install.chain.together"] = Of(Pem(TestChain.Leaf, TestChain.Intermediate)) with { Product = "call-manager" },
        ["install.name.common-name"] = Sound with { State = Names with { SiteHost = TestChain.Administration } },
        ["install.name.common-name-only"] = Of(Key, Pem(TestChain.Of(TestKeys.Rsa, names: []), TestChain.Intermediate)),
        ["install.file.writing"] = Of(Pem(TestChain.Leaf) + "\uFEFF" + Pem(TestChain.Intermediate)).WithKey("ejabberd", Key),
        ["install.key.order"] = Of(Pem(TestChain.Leaf, TestChain.Intermediate)).WithKey("kamailio", TestKeys.OtherRsa.ExportPkcs8PrivateKeyPem() + "\n" + Key),
        ["install.key.kind"] = PackCases.All.Single(each => each.Name == "secp256k1").Upload("prosody"),
        ["install.key.unusual"] = PackCases.All.Single(each => each.Name == "ed25519").Upload("nginx"),
        ["install.key.not-compared"] = PackCases.All.Single(each => each.Name == "ed25519").Upload("nginx"),
        ["install.certificate.usage"] = PackCases.All.Single(each => each.Name == "encipherment-only").Upload("openldap"),
        ["install.name.wildcard-domain"] = Of(Key, Pem(TestChain.Of(TestKeys.Rsa, "*.example.com", ["*.example.com"]), TestChain.Intermediate))
            with
        { State = Names with { Hosts = ["deep.node1.example.com"] } },
    };

    public static TheoryData<string> Codes => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_fault_is_found(string code)
    {
        var finding = Assert.Single(Cases[code].Judge().Findings, finding => finding.Finding.Code == code);

        Assert.DoesNotContain('<', finding.Title + finding.Cause + finding.Fix);
    }

    [Fact]
    public void Errors_stand_before_warnings_and_causes_before_what_follows()
    {
        var upload = Of("\n" + Key, Pem(TestChain.Leaf)) with { Time = TestChain.Now.AddYears(2) };

        Assert.Equal(
            ["install.file.stray-text", "install.certificate.expired", "install.chain.alone"], upload.Judge().Findings.Select(finding => finding.Finding.Code));
    }

    [Fact]
    public void Every_rule_of_every_product_is_a_finding_and_says_where_it_is_from()
    {
        var codes = UploadRules.All.Select(finding => finding.Code).ToHashSet();

        Assert.Equal(10, KnownProducts.All.Length);
        Assert.All(KnownProducts.All, product =>
        {
            Assert.Subset(codes, product.Rules.Keys.ToHashSet());
            Assert.NotEmpty(product.Document);
            Assert.Contains(product.Date, character => char.IsAsciiDigit(character));
            Assert.All(product.Rules.Values, rule => Assert.True(rule.Problem is null || product.Problem(rule.Problem) is not null));
        });
        Assert.All(codes, code => Assert.Contains(KnownProducts.All, product => product.Rules.ContainsKey(code)));
    }

    [Fact]
    public void A_whole_store_is_told_of_in_a_few_findings()
    {
        var strangers = Enumerable.Range(0, 30).Select(_ => TestChain.Of(TestKeys.Curve)).ToArray();

        var findings = Of(Key, Pem([TestChain.Leaf, TestChain.Intermediate, .. strangers])).Judge().Findings;

        Assert.Equal(20, findings.Count(finding => finding.Finding.Code == "install.chain.unrelated"));
    }

    [Fact]
    public void Foreign_octets_never_throw()
    {
        var random = new Random(20261121);
        var seeds = BrokenUploads.All.Where(upload => upload.Files.Length > 0).Select(upload => upload.Files[0].Octets).Where(octets => octets.Length > 0).DistinctBy(octets => octets.Length).ToList();
        for (var round = 0; round < 1000; round++)
        {
            var octets = seeds[random.Next(seeds.Count)].ToArray();
            for (var change = 0; change < 4; change++)
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            var upload = Of(octets[..random.Next(octets.Length)]) with { Password = "battery staple", Product = KnownProducts.All[round % KnownProducts.All.Length].Name };

            Assert.All(upload.Judge().Findings, finding => Assert.True(finding.Severity <= Severity.Error));
        }
    }
}
