using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Parley.Certificates.Material;
using Parley.Installation.Kits;
using Parley.Installation.Tests.Support;

namespace Parley.Installation.Tests.Kits;

public sealed class TrustKitsTests
{
    readonly TestAuthority _root = new("Example Root");
    readonly TestAuthority _below;
    readonly KitContents _contents;

    public TrustKitsTests()
    {
        _below = new("Example Issuing CA", _root);
        _contents = Contents(false, _root.Pem, _below.Pem);
    }

    public static TheoryData<KitPlatform> Platforms => [.. Enum.GetValues<KitPlatform>()];

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_file_can_be_read_by_its_parser(KitPlatform platform)
    {
        var kit = TrustKits.Make(platform, _contents, new() { Name = "Example & Sons <IT>", Domains = ["example.com"] });

        Assert.Equal(kit.Files.Length, kit.Files.Select(file => file.Name).Distinct().Count());
        foreach (var file in kit.Files)
        {
            Assert.Matches("^[A-Za-z0-9._-]+$", file.Name);
            switch (Path.GetExtension(file.Name))
            {
                case ".cer" or ".crt" or ".pem":
                    Assert.True(MaterialFile.TryRead(file.Content, out var content, out var error), error?.ToString());
                    Assert.Contains(Assert.Single(content.Certificates), kit.Certificates.Select(one => one.Certificate));
                    break;
                case ".mobileconfig" or ".xml":
                    Assert.NotNull(Xml(file).Root);
                    break;
                case ".json":
                    using (JsonDocument.Parse(file.Content))
                        break;
                default:
                    Assert.Contains(Path.GetExtension(file.Name), (string[])[".txt", ".sh", ".cmd", ".ps1"]);
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void The_instructions_tell_how_to_install_verify_and_undo(KitPlatform platform)
    {
        var kit = TrustKits.Make(platform, _contents, new());
        var readme = Text(kit, "README.txt").ReplaceLineEndings("\n");

        Assert.All((string[])["\nInstall\n", "\nBefore and after: compare the fingerprints\n", "\nUndo\n", "never by mail"], part => Assert.Contains(part, readme, StringComparison.Ordinal));
        foreach (var one in kit.Certificates)
            Assert.Contains(string.Join(':', one.Certificate.Sha256.ToUpperInvariant().Chunk(2).Select(pair => new string(pair))), readme, StringComparison.Ordinal);
        Assert.All(kit.Platform.Remarks, remark => Assert.Contains(remark, readme.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void The_same_certificates_make_the_same_kit(KitPlatform platform)
    {
        var (first, second) = (TrustKits.Make(platform, _contents, new()), TrustKits.Make(platform, _contents, new()));

        Assert.Equal(first.Files.Select(file => $"{file.Name} {Convert.ToHexString(file.Content.Span)}"), second.Files.Select(file => $"{file.Name} {Convert.ToHexString(file.Content.Span)}"));
    }

    [Fact]
    public void A_profile_has_a_payload_for_each_authority()
    {
        var profile = Xml(Find(TrustKits.Make(KitPlatform.Ios, _contents, new() { Name = "Example Corp" }), "trust.mobileconfig"));

        var payloads = profile.Descendants("array").Single().Elements("dict").Select(Members).ToList();
        Assert.Equal(["com.apple.security.root", "com.apple.security.pkcs1"], payloads.Select(payload => payload["PayloadType"]));
        Assert.Equal([_root.Certificate.Encoded.ToArray(), _below.Certificate.Encoded.ToArray()], payloads.Select(payload => Convert.FromBase64String(payload["PayloadContent"])));
        var outer = Members(profile.Root!.Element("dict")!);
        Assert.Equal(("Configuration", "1", "Trust for Example Corp"), (outer["PayloadType"], outer["PayloadVersion"], outer["PayloadDisplayName"]));
        var identifiers = payloads.Append(outer).Select(payload => Guid.Parse(payload["PayloadUUID"])).ToList();
        Assert.Equal(3, identifiers.Distinct().Count());
        Assert.All(identifiers, identifier => Assert.Equal(8, identifier.Version));
    }

    [Fact]
    public void Windows_gets_each_certificate_into_the_store_of_the_guide()
    {
        var server = _root.Issue("im1.example.com");
        var kit = TrustKits.Make(KitPlatform.Windows, Contents(true, _root.Pem, _below.Pem, TestAuthority.PemOf(server)), new());
        var names = kit.Certificates.Select(one => one.FileName).ToList();

        var install = Text(kit, "install.cmd");
        Assert.Contains($"\r\ncertutil -f -addstore Root {names[0]}.cer || exit /b 1\r\ncertutil -f -addstore CA {names[1]}.cer || exit /b 1\r\ncertutil -f -addstore Trust {names[2]}.cer || exit /b 1\r\n", install, StringComparison.Ordinal);
        Assert.Contains($"CertMgr.exe -add -c {names[0]}.cer -s -r localMachine root", Text(kit, "README.txt"), StringComparison.Ordinal);
        var policy = Text(kit, "group-policy.txt");
        Assert.All((string[])["Trusted Root Certification Authorities", "Intermediate Certification Authorities", "Enterprise Trust"], store => Assert.Contains($"Open \"{store}\"", policy, StringComparison.Ordinal));
        var script = Text(kit, "Install-Trust.ps1");
        Assert.Contains($"Name = 'im1.example.com'; File = '{names[2]}.cer'; Store = 'Trust'; Sha256 = '{server.Sha256.ToUpperInvariant()}'", script, StringComparison.Ordinal);
        Assert.DoesNotContain(script, letter => letter > '~');
    }

    [Fact]
    public void The_console_of_Windows_is_told_by_its_right_name()
    {
        var kit = TrustKits.Make(KitPlatform.Windows, _contents, new());

        Assert.Contains("CertMgr.msc", Text(kit, "README.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Apps_on_Android_are_told_of_the_domains_alone()
    {
        var narrow = Xml(Find(TrustKits.Make(KitPlatform.Android, _contents, new() { Domains = ["example.com", "example.net"] }), "network_security_config.xml"));
        var wide = Xml(Find(TrustKits.Make(KitPlatform.Android, _contents, new()), "network_security_config.xml"));

        Assert.Equal(["example.com", "example.net"], narrow.Root!.Element("domain-config")!.Elements("domain").Select(domain => domain.Value));
        Assert.Equal(["system", "user"], wide.Root!.Element("base-config")!.Descendants("certificates").Select(each => each.Attribute("src")!.Value));
    }

    [Fact]
    public void Firefox_installs_the_files_of_the_kit()
    {
        var kit = TrustKits.Make(KitPlatform.Firefox, _contents, new());
        using var policies = JsonDocument.Parse(Find(kit, "policies.json").Content);

        var installed = policies.RootElement.GetProperty("policies").GetProperty("Certificates").GetProperty("Install").EnumerateArray().Select(each => each.GetString()).ToList();
        Assert.Equal([$"{kit.Certificates[0].FileName}.crt"], installed);
        Assert.Contains(kit.Files, file => file.Name == installed[0]);
    }

    [Fact]
    public void What_a_platform_has_no_store_for_is_left_out_and_told()
    {
        var kit = TrustKits.Make(KitPlatform.Debian, _contents, new());
        var empty = TrustKits.Make(KitPlatform.Debian, Contents(false, _below.Pem), new());

        Assert.Equal(_below.Certificate, Assert.Single(kit.LeftOut).Certificate);
        Assert.DoesNotContain(_below.Certificate.Sha256[..8], string.Concat(kit.Files.Select(file => file.Name)), StringComparison.Ordinal);
        Assert.Contains("What it leaves out", Text(kit, "README.txt"), StringComparison.Ordinal);
        Assert.Empty(empty.Files);
    }

    static KitContents Contents(bool exceptions, params string[] pem)
    {
        Assert.True(KitContents.TryTake([.. pem.Select(text => new KitSource("a file", TestAuthority.Content(text)))], exceptions, out var contents, out var refusal), refusal?.Reason);
        return contents;
    }

    static KitFile Find(TrustKit kit, string name) => Assert.Single(kit.Files, file => file.Name == name);

    static string Text(TrustKit kit, string name) => Encoding.UTF8.GetString(Find(kit, name).Content.Span);

    // Apple's parser reads the property list without fetching its DTD, and so do we.
    static XDocument Xml(KitFile file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file.Content.ToArray()), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader);
    }

    static Dictionary<string, string> Members(XElement dictionary) =>
        dictionary.Elements("key").ToDictionary(key => key.Value, key => key.ElementsAfterSelf().First().Value);
}
