using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Parley.Client.Trust;

namespace Parley.Cli.Tests.Commands.Trust;

public sealed class TrustCommandTests : IDisposable
{
    const string Host = "cuc1.example.com";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-trust-");
    readonly string _certificate;

    public TrustCommandTests()
    {
        _certificate = Path.Combine(_folder.FullName, "server.pem");
        File.WriteAllText(_certificate, SelfSigned(rsaBits: 2048));
    }

    string Decisions => Path.Combine(_folder.FullName, "trust.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_server_is_accepted_listed_shown_exported_and_forgotten()
    {
        var added = await AddAsync();
        Assert.Equal((ExitCode.Sound, ""), (added.ExitCode, added.Error));
        Assert.EndsWith(" although it is self-signed.\n", added.Output, StringComparison.Ordinal);
        var id = added.Output.Split(':')[0];

        var listed = await RunAsync("list");
        Assert.Contains($"{Host}:443", listed.Output, StringComparison.Ordinal);
        var shown = await RunAsync("show", id[..4]);
        Assert.Contains("it is self-signed", shown.Output, StringComparison.Ordinal);

        var policy = Path.Combine(_folder.FullName, "policy.json");
        Assert.Equal(ExitCode.Sound, (await RunAsync("export", "--output", policy)).ExitCode);
        Assert.True(TrustPolicyFile.TryRead(await File.ReadAllBytesAsync(policy), out var exported, out var why), why);
        Assert.Equal($"{Host}:443", Assert.Single(exported.Rules).Server);

        Assert.Equal("1 decision is forgotten.\n", (await RunAsync("remove", id)).Output);
        Assert.Equal("Nothing was accepted.\n", (await RunAsync("list")).Output);
    }

    [Fact]
    public async Task Lists_and_policies_are_as_their_schemas_say()
    {
        await AddAsync();

        var list = await NJsonSchema.JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/trust.schema.json"));
        var policy = await NJsonSchema.JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/trust-policy.schema.json"));

        var listed = await RunAsync("list", "--format", "json");
        Assert.Empty(list.Validate(listed.Output).Select(error => error.ToString()));
        Assert.NotEmpty(list.Validate(listed.Output.Replace("\"until\"", "\"forever\"", StringComparison.Ordinal)));
        Assert.Empty(policy.Validate((await RunAsync("export")).Output).Select(error => error.ToString()));
    }

    [Fact]
    public async Task A_damaged_file_is_told_and_never_read_as_trust()
    {
        await AddAsync();
        var whole = await File.ReadAllBytesAsync(Decisions);
        await File.WriteAllBytesAsync(Decisions, whole[..^9]);

        foreach (var verb in new[] { "list", "export" })
        {
            var run = await RunAsync(verb);
            Assert.Equal(ExitCode.Input, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.StartsWith($"error: the file of decisions '{Decisions}' is damaged, and nothing of it is trusted: ", run.Error, StringComparison.Ordinal);
            Assert.Contains("hint: restore a copy, or move it away", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Input, (await AddAsync()).ExitCode);
        Assert.Equal(whole[..^9], await File.ReadAllBytesAsync(Decisions));
    }

    [Theory]
    [InlineData("--service", "telepathy", "there is no service 'telepathy'")]
    [InlineData("--domain", "not a domain", "--domain 'not a domain' is not a domain")]
    [InlineData("--server", "cuc1.example.com", "--server 'cuc1.example.com' is not a host and a port")]
    [InlineData("--server", "cuc1.example.com:0", "--server 'cuc1.example.com:0' is not a host and a port")]
    [InlineData("--server", "cuc1.example.com:99999", "--server 'cuc1.example.com:99999' is not a host and a port")]
    [InlineData("--until", "tomorrow", "--until 'tomorrow' is not a moment")]
    [InlineData("--until", "2001-01-01", "--until '2001-01-01' is past")]
    public async Task Says_what_is_wrong_with_the_command_line(string option, string value, string error)
    {
        var run = await AddAsync(option, value);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith($"error: {error}", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nhint: ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Decisions));
    }

    [Fact]
    public async Task What_may_never_be_accepted_is_a_finding()
    {
        await File.WriteAllTextAsync(_certificate, SelfSigned(rsaBits: 1024));

        var run = await AddAsync();

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith("error: this server may not be accepted: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("too weak", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Decisions));
    }

    [Fact]
    public async Task The_policy_of_an_administrator_forbids_and_shortens()
    {
        var policy = Path.Combine(_folder.FullName, "policy.json");
        await File.WriteAllTextAsync(policy, """{"schema":"parley.trust-policy/1","maximumDays":7,"rules":[]}""");
        Assert.Equal(ExitCode.Sound, (await AddAsync("--policy", policy)).ExitCode);
        using var list = JsonDocument.Parse((await RunAsync("list", "--format", "json")).Output);
        var decision = list.RootElement.GetProperty("decisions")[0];
        Assert.Equal(TimeSpan.FromDays(7), decision.GetProperty("until").GetDateTimeOffset() - decision.GetProperty("decidedAt").GetDateTimeOffset());

        await File.WriteAllTextAsync(policy, """{"schema":"parley.trust-policy/1","rules":[{"action":"forbid","reason":"retired"}]}""");
        var forbidden = await AddAsync("--policy", policy);
        Assert.Equal(ExitCode.Findings, forbidden.ExitCode);
        Assert.Contains("the administrator's policy forbids it: retired", forbidden.Error, StringComparison.Ordinal);

        await File.WriteAllTextAsync(policy, """{"schema":"parley.trust-pol""");
        Assert.Contains("it cannot be read", (await AddAsync("--policy", policy)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_in_the_documents_is_one()
    {
        var example = RepositoryFolder.Read("docs/trust.md").Split("```json")[1].Split("```")[0];

        Assert.True(TrustPolicyFile.TryRead(System.Text.Encoding.UTF8.GetBytes(example), out var policy, out var why), why);
        Assert.Equal(2, policy.Rules.Length);
    }

    [Fact]
    public async Task A_check_says_that_the_file_of_decisions_cannot_be_used()
    {
        var absent = await CommandRun.OfAsync("check", "--lab", "--decisions", Decisions);
        Assert.Equal(ExitCode.Input, absent.ExitCode);
        Assert.Equal($"error: the file of decisions '{Decisions}' cannot be read: there is no such file\nhint: check the path\n", absent.Error);

        await File.WriteAllTextAsync(Decisions, "{}");
        var damaged = await CommandRun.OfAsync("check", "--lab", "--decisions", Decisions);
        Assert.Equal(ExitCode.Input, damaged.ExitCode);
        Assert.Contains("is damaged, and nothing of it is trusted", damaged.Error, StringComparison.Ordinal);
        Assert.Empty(damaged.Output);
    }

    [Fact]
    public async Task A_decision_that_is_not_there_is_told()
    {
        Assert.StartsWith("error: there is no decision 'beef'", (await RunAsync("show", "beef")).Error, StringComparison.Ordinal);
        Assert.StartsWith("error: there is no decision 'be'", (await RunAsync("remove", "be")).Error, StringComparison.Ordinal);
        Assert.StartsWith("error: nothing to forget was named", (await RunAsync("remove")).Error, StringComparison.Ordinal);
        Assert.Equal("0 decisions are forgotten.\n", (await RunAsync("remove", "--ended")).Output);
    }

    [Fact]
    public void The_usual_place_follows_the_variables_of_the_system()
    {
        if (!OperatingSystem.IsLinux())
            return; // each system has a place of its own

        Assert.Equal("/data/parley/trust.jsonl", PathWith(("XDG_DATA_HOME", "/data"), ("HOME", "/home/alice")));
        Assert.Equal("/home/alice/.local/share/parley/trust.jsonl", PathWith(("XDG_DATA_HOME", "data"), ("HOME", "/home/alice")));
        Assert.Null(PathWith());
    }

    static string? PathWith(params (string Name, string Value)[] variables) =>
        Cli.Commands.Trust.DecisionPath.Of(CommandRun.Environment(TextWriter.Null, variables));

    Task<CommandRun> AddAsync(params string[] further)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["--service"] = "voicemail", ["--domain"] = "example.com", ["--server"] = $"{Host}:443",
            ["--until"] = DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        for (var i = 0; i + 1 < further.Length; i += 2)
            options[further[i]] = further[i + 1];
        return RunAsync(["add", _certificate, .. options.SelectMany(option => new[] { option.Key, option.Value })]);
    }

    Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(["trust", .. arguments, "--decisions", Decisions]);

    static string SelfSigned(int rsaBits)
    {
        using var key = RSA.Create(rsaBits);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(60));
        return certificate.ExportCertificatePem();
    }
}
