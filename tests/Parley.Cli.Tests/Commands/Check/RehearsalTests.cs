using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Check;

public sealed class RehearsalTests : IDisposable
{
    const string Voicemail = "cuc1.example.test";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-rehearsal-");
    readonly string _root;
    readonly string _server;

    public RehearsalTests()
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Next Root", rootKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(5));
        _root = Write("root.pem", root.ExportCertificatePem());

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var renewal = new CertificateRequest($"CN={Voicemail}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Voicemail);
        renewal.CertificateExtensions.Add(names.Build());
        renewal.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], critical: false));
        using var server = renewal.Create(root, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(90), [1, 2, 3, 4, 5, 6, 7, 8]);
        _server = Write("server.pem", server.ExportCertificatePem());
    }

    string Evidence => Path.Combine(_folder.FullName, "evidence.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Another_authority_is_a_no_go_until_its_root_is_everywhere()
    {
        await CommandRun.OfAsync("check", "--lab", "--record", Evidence, "--service", "voicemail", "--no-fetch");

        var now = await CommandRun.OfAsync("check", "--replay", Evidence, "--rehearse", _server);
        Assert.Equal((ExitCode.Findings, ""), (now.ExitCode, now.Error));
        Assert.StartsWith("NO-GO", now.Output, StringComparison.Ordinal);
        Assert.Contains("parley trust kit", now.Output, StringComparison.Ordinal);

        var then = await CommandRun.OfAsync("check", "--replay", Evidence, "--rehearse", $"{Voicemail}:443={_server}", "--with-roots", _root, "--client", "jabber-windows");
        Assert.Equal((ExitCode.Sound, ""), (then.ExitCode, then.Error));
        Assert.StartsWith("GO", then.Output, StringComparison.Ordinal);

        var json = await CommandRun.OfAsync("check", "--replay", Evidence, "--rehearse", _server, "--client", "parley", "--format", "json");
        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/rehearsal.schema.json"));
        Assert.Empty(schema.Validate(json.Output).Select(error => error.ToString()));
        var document = JsonNode.Parse(json.Output)!;
        Assert.False((bool)document["go"]!);
        Assert.Equal(["parley"], document["worse"]!.AsArray().Select(worse => (string)worse!["client"]!).Distinct());
    }

    [Fact]
    public async Task Says_what_a_rehearsal_lacks()
    {
        var authority = await CommandRun.OfAsync("check", "--replay", Evidence, "--rehearse", _root);
        var absent = await CommandRun.OfAsync("check", "--replay", Evidence, "--rehearse", _server);

        Assert.Equal((ExitCode.Input, ExitCode.Input), (authority.ExitCode, absent.ExitCode));
        Assert.Contains("it begins with the authority 'Next Root'", authority.Error, StringComparison.Ordinal);
        Assert.Contains("there is no such file", absent.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("needs the record of a check", "--lab", "--rehearse", "server.pem")]
    [InlineData("belongs to a rehearsal", "--replay", "evidence.json", "--with-roots", "root.pem")]
    [InlineData("has no form html", "--replay", "evidence.json", "--rehearse", "server.pem", "--format", "html")]
    public async Task Says_what_is_wrong_with_the_command_line(string message, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["check", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
