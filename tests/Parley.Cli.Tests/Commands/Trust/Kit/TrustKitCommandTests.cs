using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Trust.Kit;

public sealed class TrustKitCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-kit-");
    readonly string _root;

    public TrustKitCommandTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Example \u001b[31mRoot", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        _root = Path.Combine(_folder.FullName, "root.pem");
        File.WriteAllText(_root, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder.FullName, "both.pem"), certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
    }

    string Kits => Path.Combine(_folder.FullName, "kits");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Writes_a_folder_for_each_platform()
    {
        var run = await RunAsync(_root);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["android", "debian", "firefox", "ios", "java", "macos", "redhat", "windows"],
            Directory.GetDirectories(Kits).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetDirectories(Kits), path => Assert.True(File.Exists(Path.Combine(path, "README.txt")), path));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Path.Combine(Kits, "debian", "install.sh")).HasFlag(UnixFileMode.UserExecute));
        Assert.Contains("8 trust kits", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task Json_follows_its_schema()
    {
        var run = await RunAsync(_root, "--platform", "windows", "--platform", "ios", "--format", "json");

        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/trust-kit.schema.json"));
        Assert.Empty(schema.Validate(run.Output).Select(error => error.ToString()));
        Assert.Equal(["windows", "ios"], JsonNode.Parse(run.Output)!["kits"]!.AsArray().Select(kit => (string)kit!["platform"]!));
    }

    [Fact]
    public async Task Writes_into_no_folder_that_is_there()
    {
        Directory.CreateDirectory(Kits);

        var run = await RunAsync(_root);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("exists", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Kits));
    }

    [Fact]
    public async Task A_private_key_is_refused_and_nothing_is_left_behind()
    {
        var run = await RunAsync(Path.Combine(_folder.FullName, "both.pem"));

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("a private key, and whoever gets the kit would get it", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.GetDirectories());
    }

    [Fact]
    public async Task A_root_that_ends_soon_is_a_finding()
    {
        var run = await RunAsync(_root, "--at", "2035-06-01", "--fail-on", "warning", "--platform", "java");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("install.kit.ends-soon", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--platform takes", "--platform", "amiga")]
    [InlineData("--domain 'nobody' is not a domain", "--domain", "nobody")]
    public async Task Says_what_is_wrong_with_the_command_line(string message, params string[] arguments)
    {
        var run = await RunAsync([_root, .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_gives_platforms_domains_and_the_name()
    {
        var run = await RunAsync(_root, "--plan", Plan("authority: private", "  - kind: android\n  - kind: iphone-ipad\n"), "--format", "json");

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Equal(["ios", "android"], JsonNode.Parse(run.Output)!["kits"]!.AsArray().Select(kit => (string)kit!["platform"]!));
        var profile = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(Kits, "ios"), "*.mobileconfig")));
        Assert.Contains("The Example Plan", profile, StringComparison.Ordinal);
        var android = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(Kits, "android"), "*.xml", SearchOption.AllDirectories)));
        Assert.All(["example.com", "cucm1.example.net"], domain => Assert.Contains($">{domain}<", android, StringComparison.Ordinal));
        Assert.DoesNotContain(">imp1.example.com<", android, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_command_line_says_goes_before_the_plan()
    {
        var run = await RunAsync(_root, "--plan", Plan("authority: private", "  - kind: android\n"), "--platform", "java", "--format", "json");

        Assert.Equal(["java"], JsonNode.Parse(run.Output)!["kits"]!.AsArray().Select(kit => (string)kit!["platform"]!));
    }

    [Theory]
    [InlineData("install.kit.other-authority", ExitCode.Findings, "authorityName: Other Root CA")]
    [InlineData("install.kit.public-authority", ExitCode.Sound, "authority: public")]
    public async Task What_the_plan_says_of_the_authority_is_compared(string code, int exitCode, string security)
    {
        var run = await RunAsync(_root, "--plan", Plan(security, "  - kind: windows\n"));

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Contains(code, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_a_private_authority_signs_for_needs_a_kit()
    {
        var plan = Plan("authority: public", "  - kind: windows\n");
        await File.WriteAllTextAsync(plan, (await File.ReadAllTextAsync(plan)).Replace("imp1.example.com", "imp1.example.com\n        authority: private", StringComparison.Ordinal));

        var run = await RunAsync(_root, "--plan", plan);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("install.kit.public-authority", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_read_stops_it()
    {
        var run = await RunAsync(_root, "--plan", Plan("authority: nobody", "  - kind: windows\n"));

        Assert.Equal((ExitCode.Input, ""), (run.ExitCode, run.Output));
        Assert.Contains("deployment.yaml' cannot be read: line", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Kits));
    }

    string Plan(string security, string clients)
    {
        var path = Path.Combine(_folder.FullName, "deployment.yaml");
        File.WriteAllText(path, $"""
            version: 1
            name: The Example Plan
            domain: example.com
            mode: full-uc
            hosting: on-premises
            clusters:
              - name: calls
                product: call-manager
                nodes:
                  - host: cucm1.example.net
              - name: messages
                product: presence
                nodes:
                  - host: imp1.example.com
            security:
              {security}
            clients:
            {clients}
            """);
        return path;
    }

    Task<CommandRun> RunAsync(params string[] arguments) =>
        CommandRun.OfAsync(["trust", "kit", .. arguments, "--into", Kits, .. arguments.Contains("--at") ? (string[])[] : ["--at", "2026-11-21"]]);
}
