using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Request;

public sealed class RequestCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-request-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Key_and_request_are_made_and_belong_together()
    {
        var run = await NewAsync("imp1", "--role", "xmpp", "--node", "imp1.example.com", "--domain", "example.com", "--no-password");
        var match = await CommandRun.OfAsync("cert", "match", At("imp1.key"), At("imp1.csr"));

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Contains("otherName:1.3.6.1.5.5.7.8.5;UTF8:example.com", run.Output, StringComparison.Ordinal);
        Assert.Contains("none: whoever reads the file of the key can be the server", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cert.match.without-key", match.Output, StringComparison.Ordinal);
        Assert.StartsWith("-----BEGIN CERTIFICATE REQUEST-----", await File.ReadAllTextAsync(At("imp1.csr")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_encrypted_with_the_password_and_used_again_for_the_next_request()
    {
        await File.WriteAllTextAsync(At("pass"), "secret\n");

        var first = await NewAsync("one", "--role", "tomcat", "--node", "cucm1.example.com", "--password-file", At("pass"));
        var second = await NewAsync("two", "--role", "tomcat", "--node", "cucm1.example.com", "--password-file", At("pass"), "--use-key", At("one.key"));
        var check = await CommandRun.OfAsync("request", "check", At("one.csr"), At("two.csr"), "--rules", "private", "--fail-on", "warning");

        Assert.Equal((ExitCode.Sound, ExitCode.Sound), (first.ExitCode, second.ExitCode));
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", await File.ReadAllTextAsync(At("one.key")), StringComparison.Ordinal);
        Assert.False(File.Exists(At("two.key")));
        Assert.Equal(ExitCode.Findings, check.ExitCode);
        Assert.Contains("issuance.cluster.same-key", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_never_replaced()
    {
        await File.WriteAllTextAsync(At("imp1.key"), "precious");

        var run = await NewAsync("imp1", "--role", "plain", "--node", "imp1.example.com", "--no-password", "--overwrite");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("keys are never replaced", run.Error, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(At("imp1.key")));
        Assert.False(File.Exists(At("imp1.csr")));
    }

    [Theory]
    [InlineData("there is no role 'tomcatt'", "did you mean 'tomcat'?", "--role", "tomcatt", "--no-password")]
    [InlineData("need a name of the kind node", "--help", "--role", "tomcat", "--no-password")]
    [InlineData("--node 'cucm1' is no full host name", "cucm1.example.com", "--role", "tomcat", "--node", "cucm1", "--no-password")]
    [InlineData("--name 'www.example.com' does not begin with a form", "dns:HOST", "--role", "plain", "--name", "www.example.com", "--no-password")]
    [InlineData("no password for the key was given", "--password-file", "--role", "plain", "--node", "www.example.com")]
    [InlineData("--subject 'C=Germany' cannot be taken: the field C has more than 2 characters", "C=DE", "--role", "plain", "--node", "www.example.com", "--subject", "C=Germany", "--no-password")]
    [InlineData("there are no rules 'publik'", "did you mean 'public'?", "--role", "plain", "--node", "www.example.com", "--rules", "publik", "--no-password")]
    public async Task Says_what_is_wrong_and_what_to_do(string message, string hint, params string[] arguments)
    {
        var run = await NewAsync("x", arguments);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task Json_follows_its_schemas()
    {
        var made = await NewAsync("imp1", "--role", "edge", "--node", "edge1.example.com", "--edge-domain", "example.com", "--key", "p-256", "--rules", "public", "--no-password", "--format", "json");
        var check = await CommandRun.OfAsync("request", "check", At("imp1.csr"), "--format", "json");

        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/request-new.schema.json"))).Validate(made.Output));
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/request-check.schema.json"))).Validate(check.Output));
        Assert.Equal("EC P-256", (string?)JsonNode.Parse(made.Output)!["key"]);
    }

    [Fact]
    public async Task Rules_of_ones_own_are_a_file()
    {
        await NewAsync("imp1", "--role", "plain", "--node", "www.example.com", "--key", "p-256", "--subject", "L=Ulm", "--no-password");
        await File.WriteAllTextAsync(At("ours.json"), """
            {"schema":"parley.request-rules/1","name":"ours","title":"Our authority",
             "rules":[{"rule":"fields","refused":["L"],"source":{"document":"Our handbook","section":"7"}}]}
            """);
        await File.WriteAllTextAsync(At("broken.json"), "{\n  \"schema\": 1 }");

        var check = await CommandRun.OfAsync("request", "check", At("imp1.csr"), "--rules", At("ours.json"));
        var broken = await CommandRun.OfAsync("request", "check", At("imp1.csr"), "--rules", At("broken.json"));

        Assert.Equal(ExitCode.Findings, check.ExitCode);
        Assert.Contains("Our handbook", check.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Input, broken.ExitCode);
        Assert.Contains("line 2", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_request_is_an_error_that_says_what_it_holds()
    {
        await NewAsync("imp1", "--role", "plain", "--node", "www.example.com", "--key", "p-256", "--no-password");

        var run = await CommandRun.OfAsync("request", "check", At("imp1.key"));

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("expected a request, found a private key", run.Error, StringComparison.Ordinal);
    }

    Task<CommandRun> NewAsync(string name, params string[] arguments) => CommandRun.OfAsync(["request", "new", .. arguments, "--into", At(name)]);

    string At(string name) => Path.Combine(_folder.FullName, name);
}
