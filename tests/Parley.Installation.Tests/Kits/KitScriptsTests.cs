using System.Xml;
using System.Xml.Linq;
using Parley.Installation.Kits;
using Parley.Installation.Kits.Texts;
using Parley.Installation.Tests.Support;
using Parley.Peers;

namespace Parley.Installation.Tests.Kits;

/// <summary>The scripts of kits, run by the programs that they are for.</summary>
public sealed class KitScriptsTests : IDisposable
{
    static readonly KitPlatform[] WithScripts = [KitPlatform.MacOS, KitPlatform.Debian, KitPlatform.RedHat, KitPlatform.Java];

    readonly PeerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PeerFact("bash")]
    public async Task Bash_finds_nothing_wrong_with_them()
    {
        var contents = Contents(false, new TestAuthority("Example Root").Pem);
        foreach (var platform in WithScripts)
        {
            Write(platform, contents);
            foreach (var name in (string[])["install.sh", "remove.sh"])
            {
                var answer = await PeerClient.RunAsync("bash", "", "-n", _folder[$"{platform}/{name}"]);
                Assert.True(answer is { ExitCode: 0, Output: "", Error: "" }, answer.ToString());
            }
        }
    }

    [PeerFact("update-ca-certificates", "openssl")]
    public async Task Debian_trusts_the_root_until_it_is_removed()
    {
        var root = new TestAuthority("Example Root");
        var server = root.Issue("im1.example.com");
        var contents = Contents(false, root.Pem);
        Write(KitPlatform.Debian, contents);
        var (local, etc) = (_folder.MakeFolder("local"), _folder.MakeFolder("etc"));
        var leaf = _folder.Write("server.pem", TestAuthority.PemOf(server));
        string[] elsewhere =
        [
            "--certsconf", _folder.Write("ca-certificates.conf", "# none\n"), "--certsdir", _folder.MakeFolder("shipped"),
            "--localcertsdir", local, "--etccertsdir", etc, "--hooksdir", _folder.MakeFolder("hooks"),
        ];
        // The private store is named here and nowhere else, so that the machine's own stays as it is.
        Task<ProcessAnswer> RunAsync(string script) =>
            PeerClient.RunAsync("sh", "", (IEnumerable<string>)[_folder[$"Debian/{script}"], .. elsewhere], ("ANCHORS_FOLDER", local));
        Task<ProcessAnswer> VerifyAsync() =>
            PeerClient.RunAsync("openssl", "", "verify", "-no-CAfile", "-no-CAstore", "-CApath", etc, leaf);

        Assert.NotEqual(0, (await VerifyAsync()).ExitCode);
        var installed = await RunAsync("install.sh");
        Assert.True(installed.ExitCode == 0, installed.ToString());
        Assert.Contains("Trusted: Example Root\n", installed.Output, StringComparison.Ordinal);
        var verified = await VerifyAsync();
        Assert.True(verified.ExitCode == 0, verified.ToString());

        var removed = await RunAsync("remove.sh");
        Assert.True(removed.ExitCode == 0, removed.ToString());
        Assert.NotEqual(0, (await VerifyAsync()).ExitCode);
        Assert.Empty(Directory.GetFiles(local));
    }

    [PeerFact("sh", "sha256sum")]
    public async Task A_file_that_was_swapped_is_not_installed()
    {
        var contents = Contents(false, new TestAuthority("Example Root").Pem);
        Write(KitPlatform.Debian, contents);
        _folder.Write($"Debian/{contents.Certificates[0].FileName}.crt", new TestAuthority("Example Root").Pem);
        var local = _folder.MakeFolder("local");

        var answer = await PeerClient.RunAsync("sh", "", [_folder["Debian/install.sh"]], ("ANCHORS_FOLDER", local), Path());

        Assert.NotEqual(0, answer.ExitCode);
        Assert.Empty(Directory.GetFiles(local));
    }

    [PeerFact("keytool")]
    public async Task Java_trusts_the_root_until_it_is_removed()
    {
        var contents = Contents(false, new TestAuthority("Example Root").Pem);
        Write(KitPlatform.Java, contents);
        (string, string)[] store = [("JAVA_TRUST_STORE", _folder["trust.p12"]), ("JAVA_TRUST_PASSWORD", "not-a-secret")];
        Task<ProcessAnswer> ListAsync() =>
            PeerClient.RunAsync("keytool", "", "-list", "-v", "-keystore", _folder["trust.p12"], "-storepass", "not-a-secret");

        var installed = await PeerClient.RunAsync("sh", "", [_folder["Java/install.sh"]], store);
        Assert.True(installed.ExitCode == 0, installed.ToString());
        Assert.Contains(Fingerprint.Of(contents.Certificates[0].Certificate), (await ListAsync()).Output, StringComparison.Ordinal);
        var removed = await PeerClient.RunAsync("sh", "", [_folder["Java/remove.sh"]], store);
        Assert.True(removed.ExitCode == 0, removed.ToString());
        Assert.DoesNotContain("Example Root", (await ListAsync()).Output, StringComparison.Ordinal);
    }

    /// <summary>A property list as its own reader takes it, Python's, which knows nothing of ours.</summary>
    [PeerFact("/usr/bin/python3")]
    public async Task Another_reader_of_property_lists_takes_the_profile()
    {
        const string program = "import plistlib, sys, hashlib\n"
            + "profile = plistlib.load(open(sys.argv[1], 'rb'))\n"
            + "print(profile['PayloadType'], *[p['PayloadType'] + ' ' + hashlib.sha256(p['PayloadContent']).hexdigest() for p in profile['PayloadContent']])\n";
        var contents = Contents(false, new TestAuthority("Example & <Root>").Pem);
        Write(KitPlatform.Ios, contents);

        var answer = await PeerClient.RunAsync("/usr/bin/python3", "", "-c", program, _folder["Ios/trust.mobileconfig"]);

        Assert.Equal($"Configuration com.apple.security.root {contents.Certificates[0].Certificate.Sha256}\n", answer.Output);
    }

    [PeerFact("certtool")]
    public async Task GnuTls_reads_the_certificates()
    {
        var contents = Contents(false, new TestAuthority("Example Root").Pem);
        Write(KitPlatform.Java, contents);

        var answer = await PeerClient.RunAsync(
            "certtool", "", "--certificate-info", "--infile", _folder[$"Java/{contents.Certificates[0].FileName}.pem"]);

        Assert.Contains(contents.Certificates[0].Certificate.Sha256, answer.Output, StringComparison.Ordinal);
    }

    [PeerFact("openssl")]
    public async Task OpenSsl_reads_the_certificates_and_the_fingerprints()
    {
        var root = new TestAuthority("Example Root");
        var contents = Contents(false, root.Pem);
        Write(KitPlatform.Debian, contents);
        Write(KitPlatform.Windows, contents);
        var name = contents.Certificates[0].FileName;

        foreach (var file in (string[])[$"Debian/{name}.crt", $"Windows/{name}.cer"])
        {
            var answer = await PeerClient.RunAsync("openssl", "", "x509", "-in", _folder[file], "-noout", "-fingerprint", "-sha256");
            Assert.Contains($"={Fingerprint.Of(root.Certificate)}\n", answer.Output, StringComparison.Ordinal);
        }
    }

    /// <summary>Names made of what shells obey are shown as they are, and nothing else happens.</summary>
    [PeerFact("sh", "sha256sum")]
    public async Task A_hostile_name_never_becomes_a_command()
    {
        const int names = 12;
        var seed = Environment.TickCount;
        var random = new Random(seed);
        foreach (var tool in (string[])["update-ca-certificates", "update-ca-trust", "keytool", "security", "shasum"])
            _folder.Write($"stubs/{tool}", "#!/bin/sh\nexit 0\n");
        await PeerClient.RunAsync("chmod", "", "-R", "u+x", _folder["stubs"]);
        for (var number = 0; number < names; number++)
        {
            var name = HostileName(random);
            var contents = Contents(false, new TestAuthority(name).Pem);
            var shown = string.Concat(ShownName.Of(contents.Certificates[0].Certificate).Select(letter => letter is >= ' ' and <= '~' ? letter : '?'));
            foreach (var platform in WithScripts)
            {
                Write(platform, contents);
                var before = Directory.GetFiles(_folder[$"{platform}"]).Order().ToList();
                var answer = await PeerClient.RunAsync("sh", "", [_folder[$"{platform}/install.sh"]], ("ANCHORS_FOLDER", _folder["local"]), Path());
                Assert.True(answer is { ExitCode: 0, Error: "" } && answer.Output.EndsWith($": {shown}\n", StringComparison.Ordinal), $"seed {seed}, {name}: {answer}");
                Assert.Equal(before, Directory.GetFiles(_folder[$"{platform}"]).Order());
                foreach (var profile in before.Where(file => file.EndsWith(".mobileconfig", StringComparison.Ordinal)))
                {
                    using var reader = XmlReader.Create(profile, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
                    Assert.Contains(
                        XDocument.Load(reader).Descendants("string"), value => value.Value == ShownName.Of(contents.Certificates[0].Certificate));
                }

                Directory.Delete(_folder[$"{platform}"], recursive: true);
            }

            var quoted = ShownName.ForPowerShell(contents.Certificates[0].Certificate);
            Assert.True(quoted is ['\'', .. var inner, '\''] && !inner.Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal)
                && inner.All(letter => letter is >= ' ' and <= '~'), $"seed {seed}, {name}: {quoted}");
        }
    }

    (string, string) Path() => ("PATH", $"{_folder["stubs"]}:{Environment.GetEnvironmentVariable("PATH")}");

    static string HostileName(Random random)
    {
        string[] parts =
            ["'", "\"", "`touch canary`", "$(touch canary)", ";touch canary;", "&& touch canary", "|", ">canary", "\n", "\r\n", "touch canary", "\\", "${IFS}",
             "%n%s", "SUMS", "\u2019", "\u0000", "\u202e", "]]>", "<!--", "--", "#", "!", "ü", "\ud83d\ude00"];
        return string.Concat(Enumerable.Range(0, 8).Select(_ => parts[random.Next(parts.Length)])) + "end";
    }

    void Write(KitPlatform platform, KitContents contents)
    {
        foreach (var file in TrustKits.Make(platform, contents, new()).Files)
        {
            Directory.CreateDirectory(_folder[$"{platform}"]);
            File.WriteAllBytes(_folder[$"{platform}/{file.Name}"], file.Content.ToArray());
        }
    }

    static KitContents Contents(bool exceptions, params string[] pem)
    {
        Assert.True(KitContents.TryTake([.. pem.Select(text => new KitSource("a file", TestAuthority.Content(text)))], exceptions, out var contents, out var refusal), refusal?.Reason);
        return contents;
    }
}
