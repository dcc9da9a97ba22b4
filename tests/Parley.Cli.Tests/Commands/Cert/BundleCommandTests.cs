using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Cert;

public sealed class BundleCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-bundle-");
    readonly string _messy;
    readonly string _key;

    public BundleCommandTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=im.example.com", key, HashAlgorithmName.SHA256);
        using var own = request.CreateSelfSigned(CertificateCase.Now, CertificateCase.Now.AddYears(1));
        _messy = Write("messy.pem", $"{CertificateCase.Root.ExportCertificatePem()}\n\ntext\n{CertificateCase.Leaf.ExportCertificatePem()}\n");
        _key = Write("own.pem", $"{own.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_is_mended_into_a_new_one_and_stays_as_it_is()
    {
        var before = await File.ReadAllTextAsync(_messy);

        var run = await CommandRun.OfAsync("cert", "bundle", _messy, "--root", "remove", "-o", In("new.pem"));

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Equal(before, await File.ReadAllTextAsync(_messy));
        Assert.Equal(CertificateCase.Leaf.ExportCertificatePem() + "\n", await File.ReadAllTextAsync(In("new.pem")));
        Assert.Contains("removed 2 lines outside of blocks", run.Output, StringComparison.Ordinal);
        Assert.Contains("left out the root Example Root", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_for_the_new_file_only_the_changes_are_told()
    {
        var run = await CommandRun.OfAsync("cert", "bundle", _messy);

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.StartsWith("· Nothing was written", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    [Fact]
    public async Task A_file_with_a_key_is_for_its_owner_alone_and_no_report_shows_it()
    {
        var run = await CommandRun.OfAsync("cert", "bundle", _key, "--output", In("chain.pem"), "--key-output", In("server.key"), "--format", "json");

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/bundle.schema.json"))).Validate(run.Output));
        var key = await File.ReadAllTextAsync(In("server.key"));
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----\n", key, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", await File.ReadAllTextAsync(In("chain.pem")), StringComparison.Ordinal);
        Assert.DoesNotContain(key.Split('\n')[1], run.Output, StringComparison.Ordinal);
        Assert.False((bool)JsonNode.Parse(run.Output)!["holdsKey"]!);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(In("server.key")));
    }

    [Fact]
    public async Task Each_certificate_can_have_a_file_of_its_own()
    {
        var folder = _folder.CreateSubdirectory("split");

        var run = await CommandRun.OfAsync("cert", "bundle", _messy, "--split", folder.FullName);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Equal(["1-im.example.com.pem", "2-Example_Root.pem"], folder.GetFiles().Select(file => file.Name).Order());
    }

    [Fact]
    public async Task Nothing_is_overwritten_without_being_asked()
    {
        var there = Write("there.pem", "kept");

        var run = await CommandRun.OfAsync("cert", "bundle", _messy, "--output", there);
        var own = await CommandRun.OfAsync("cert", "bundle", _messy, "--output", _messy, "--overwrite");
        var replaced = await CommandRun.OfAsync("cert", "bundle", _messy, "--output", there, "--overwrite");

        Assert.Equal((ExitCode.Usage, ExitCode.Usage, ExitCode.Sound), (run.ExitCode, own.ExitCode, replaced.ExitCode));
        Assert.Contains("exists", run.Error, StringComparison.Ordinal);
        Assert.Contains("a file that is read would be overwritten", own.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_mended_is_refused_with_its_cause_and_nothing_is_written()
    {
        var damaged = Write("damaged.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");

        var run = await CommandRun.OfAsync("cert", "bundle", damaged, "--output", In("new.pem"));

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith("✗ No new file can be made of this", run.Output, StringComparison.Ordinal);
        Assert.Contains("install.file.unreadable", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(In("new.pem")));
    }

    [Theory]
    [InlineData("a PKCS#12 needs a password", "--to", "pkcs12")]
    [InlineData("--legacy says how to encrypt", "--legacy")]
    [InlineData("--output and --key-output name the same file", "--output", "a", "--key-output", "a")]
    public async Task A_command_line_that_contradicts_itself_is_told(string message, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["cert", "bundle", _messy, .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    string In(string name) => Path.Combine(_folder.FullName, name);

    string Write(string name, string text)
    {
        var path = In(name);
        File.WriteAllText(path, text);
        return path;
    }
}
