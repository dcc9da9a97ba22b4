using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Cert;

public sealed class PreflightCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-preflight-");
    readonly string _chain;
    readonly string _otherKey;

    public PreflightCommandTests()
    {
        _chain = Write("chain.pem", CertificateCase.Leaf.ExportCertificatePem() + "\n" + CertificateCase.Root.ExportCertificatePem() + "\n");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _otherKey = Write("other.key", key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_a_product_would_refuse_is_told_with_the_first_cause()
    {
        var run = await CommandRun.OfAsync("cert", "preflight", "--product", "nginx", _chain, "--key", _otherKey, "--at", "2026-06-01");

        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("✗ nginx would refuse this upload: The certificate of im.example.com does not match the private key", run.Output, StringComparison.Ordinal);
        Assert.Contains("install.key.mismatch", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_clients_mind_is_told_apart_from_what_the_product_refuses()
    {
        var self = Write("self.pem", CertificateCase.Root.ExportCertificatePem() + "\n");
        var run = await CommandRun.OfAsync("cert", "preflight", "--product", "edge", self, "--format", "json", "--at", "2026-06-01");
        var late = await CommandRun.OfAsync("cert", "preflight", "--product", "prosody", _chain, "--at", "2126-06-01");
        var lateJson = await CommandRun.OfAsync("cert", "preflight", "--product", "nginx", _chain, "--at", "2126-06-01", "--format", "json");

        Assert.Equal("refused", (string?)JsonNode.Parse(run.Output)!["outcome"]);
        Assert.Equal(ExitCode.Findings, late.ExitCode);
        Assert.Contains("seen with Prosody 0.12.3", late.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/preflight.schema.json"))).Validate(lateJson.Output));
    }

    [Fact]
    public async Task What_a_product_would_take_is_told_with_the_way_to_install_it()
    {
        var run = await CommandRun.OfAsync("cert", "preflight", "--product", "voicemail", Write("leaf.pem", CertificateCase.Leaf.ExportCertificatePem()), "--at", "2026-06-01");

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("✓ Unity Connection would take this upload", run.Output, StringComparison.Ordinal);
        Assert.Contains("Certificate Management", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_follows_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/preflight.schema.json"));
        var run = await CommandRun.OfAsync("cert", "preflight", "--product", "cwms", _chain, "--site-url", "https://meet.example.com/", "--format", "json", "--at", "2026-06-01");
        var symptom = await CommandRun.OfAsync("cert", "preflight", "--product", "cwms", "--symptom", "revoked", "--format", "json");

        Assert.Empty(schema.Validate(run.Output));
        Assert.Empty(schema.Validate(symptom.Output));
        Assert.Equal("missing-eku", (string?)JsonNode.Parse(run.Output)!["problem"]);
        Assert.Equal("revoked-after-import", (string?)JsonNode.Parse(symptom.Output)!["problems"]![0]!["id"]);
        Assert.Equal(ExitCode.Sound, symptom.ExitCode);
    }

    [Theory]
    [InlineData("there is no such file", "--product", "nginx", "missing.pem")]
    [InlineData("no product 'ngnix' is known", "--product", "ngnix", "missing.pem")]
    [InlineData("no file was named", "--product", "nginx")]
    [InlineData("--store 'roots.pem' is no name with a file", "--product", "nginx", "missing.pem", "--store", "roots.pem")]
    [InlineData("--host 'a b' is no name of a host", "--product", "nginx", "missing.pem", "--host", "a b")]
    [InlineData("--assertion needs the certificate", "--product", "cwms", "missing.pem", "--assertion", "a.xml")]
    public async Task A_command_line_that_is_wrong_is_told(string message, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["cert", "preflight", .. arguments]);

        Assert.Equal(message.StartsWith("there", StringComparison.Ordinal) ? ExitCode.Input : ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: ", run.Error, StringComparison.Ordinal);
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
