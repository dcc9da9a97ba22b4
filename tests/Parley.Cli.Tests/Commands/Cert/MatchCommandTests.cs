using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Cert;

public sealed class MatchCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-match-");
    readonly string _key;
    readonly string _certificate;
    readonly string _other;

    public MatchCommandTests()
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=im.example.com", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(CertificateCase.Now, CertificateCase.Now.AddYears(1));
        _key = Write("server.key", rsa.ExportPkcs8PrivateKeyPem());
        _certificate = Write("server.pem", certificate.ExportCertificatePem());
        _other = Write("other.pem", CertificateCase.Leaf.ExportCertificatePem());
        Write("notes.txt", "not a key");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Key_and_certificate_that_belong_together_are_sound()
    {
        var run = await CommandRun.OfAsync("cert", "match", _key, _certificate);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("✓ Everything in 2 files belongs to something", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_named_must_belong_together_and_those_of_a_folder_need_not()
    {
        var named = await CommandRun.OfAsync("cert", "match", _key, _certificate, _other);
        var folder = await CommandRun.OfAsync("cert", "match", _folder.FullName);
        var strict = await CommandRun.OfAsync("cert", "match", _folder.FullName, "--fail-on", "warning");

        Assert.Equal((ExitCode.Findings, ExitCode.Sound, ExitCode.Findings), (named.ExitCode, folder.ExitCode, strict.ExitCode));
        Assert.Contains("cert.match.without-key", named.Output, StringComparison.Ordinal);
        Assert.Contains("1 other file passed over", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_follows_its_schema()
    {
        var run = await CommandRun.OfAsync("cert", "match", _folder.FullName, "--format", "json");

        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/match.schema.json"))).Validate(run.Output));
        Assert.Equal(2, JsonNode.Parse(run.Output)!["keys"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("missing.pem", "there is no such file")]
    [InlineData("notes.txt", "expected")]
    public async Task A_named_file_that_cannot_be_read_is_an_error(string name, string message)
    {
        var run = await CommandRun.OfAsync("cert", "match", Path.Combine(_folder.FullName, name));

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_octet_of_a_key_is_shown()
    {
        var run = await CommandRun.OfAsync("cert", "match", _folder.FullName, "--format", "json");

        Assert.DoesNotContain((await File.ReadAllTextAsync(_key)).Split('\n')[1], run.Output, StringComparison.Ordinal);
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
