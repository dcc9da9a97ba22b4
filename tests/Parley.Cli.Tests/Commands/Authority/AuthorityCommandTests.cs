using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Authority;

public sealed class AuthorityCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-authority-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_request_is_signed_shown_renewed_and_revoked()
    {
        var made = await RunAsync("authority", "new", At("pki"), "--name", "Example", "--url", "http://pki.example.com", "--key", "p-256", "--no-password", "--format", "json");
        await RunAsync("request", "new", "--role", "xmpp", "--node", "imp1.example.com", "--domain", "example.com", "--key", "p-256", "--no-password", "--into", At("imp1"));
        var signed = await RunAsync("request", "sign", At("imp1.csr"), "--authority", At("pki"), "--role", "xmpp", "--no-password", "--format", "json");
        var serial = (string)JsonNode.Parse(signed.Output)!["certificate"]!["serial"]!;
        var verified = await RunAsync("cert", "verify", At("imp1.pem"), "--anchors", At("pki/root.pem"), "--no-system-anchors", "--name", "example.com", "--for", "xmpp-client", "--crl", At("pki/issuing.crl"));
        var renewed = await RunAsync("authority", "renew", At("pki"), serial[..6], "--into", At("again.pem"), "--no-password");
        var shown = await RunAsync("authority", "show", At("pki"), serial, "--pem", At("once-more.pem"));
        var revoked = await RunAsync("authority", "revoke", At("pki"), serial, "--reason", "superseded", "--no-password");
        var refused = await RunAsync("cert", "verify", At("imp1.pem"), "--anchors", At("pki/root.pem"), "--no-system-anchors", "--name", "example.com", "--for", "xmpp-client", "--crl", At("pki/issuing.crl"));
        var listed = await RunAsync("authority", "list", At("pki"), "--format", "json");

        Assert.All([made, signed, verified, renewed, shown, revoked, listed], run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.Equal(ExitCode.Findings, refused.ExitCode);
        Assert.Contains("cert.revocation.revoked", refused.Output, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(At("imp1.pem")), await File.ReadAllTextAsync(At("once-more.pem")));
        Assert.Equal(
            ["root valid", "issuing valid", "xmpp revoked", "xmpp valid"],
            JsonNode.Parse(listed.Output)!["certificates"]!.AsArray().Select(each => $"{each!["role"]} {each["state"]}"));
        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/authority-answer.schema.json"));
        Assert.Empty(schema.Validate(made.Output));
        Assert.Empty(schema.Validate(listed.Output));
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/authority-sign.schema.json"))).Validate(signed.Output));
    }

    [Fact]
    public async Task What_is_on_hold_is_refused_until_it_is_released_and_what_is_revoked_for_good_stays_so()
    {
        await RunAsync("authority", "new", At("pki"), "--name", "Example", "--key", "p-256", "--no-password");
        await RunAsync("request", "new", "--role", "plain", "--node", "im.example.com", "--key", "p-256", "--no-password", "--into", At("im"));
        var signed = await RunAsync("authority", "sign", At("pki"), At("im.csr"), "--role", "plain", "--no-password", "--format", "json");
        var serial = (string)JsonNode.Parse(signed.Output)!["certificate"]!["serial"]!;
        Task<CommandRun> Verify() => RunAsync(
            "cert", "verify", At("im.pem"), "--anchors", At("pki/root.pem"), "--no-system-anchors", "--name", "im.example.com", "--crl", At("pki/issuing.crl"));
        Task<CommandRun> Revoke(string reason) => RunAsync("authority", "revoke", At("pki"), serial, "--reason", reason, "--no-password", "--format", "json");
        Task<CommandRun> Release() => RunAsync("authority", "release", At("pki"), serial, "--no-password");

        var early = await Release();
        var held = await Revoke("certificateHold");
        var twice = await Revoke("certificateHold");
        var refused = await Verify();
        var released = await Release();
        var trusted = await Verify();
        await Revoke("keyCompromise");
        var milder = await Revoke("superseded");
        var again = await Revoke("certificateHold");
        var late = await Release();

        Assert.Equal([0, 0, 0], new[] { held, released, trusted }.Select(run => run.ExitCode));
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/authority-answer.schema.json"))).Validate(held.Output));
        Assert.Equal("on hold", (string?)JsonNode.Parse(held.Output)!["certificates"]![0]!["state"]);
        Assert.Contains("cert.revocation.revoked", refused.Output, StringComparison.Ordinal);
        Assert.Contains("counts again", released.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.All([early, twice, milder, again, late], run => Assert.Equal(ExitCode.Usage, run.ExitCode));
        Assert.Contains("others know the key", milder.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_told_and_nothing_is_written()
    {
        await RunAsync("authority", "new", At("pki"), "--name", "Example", "--permit", "example.com", "--key", "p-256", "--no-password");
        await RunAsync("request", "new", "--role", "plain", "--node", "www.example.net", "--key", "p-256", "--no-password", "--into", At("www"));

        var refused = await RunAsync("authority", "sign", At("pki"), At("www.csr"), "--role", "plain", "--no-password", "--format", "json");
        var locked = await RunAsync("authority", "crl", At("pki"), "--password-file", At("none"));

        Assert.Equal(ExitCode.Findings, refused.ExitCode);
        Assert.Contains("issuance.authority.name-not-given", refused.Output, StringComparison.Ordinal);
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/authority-sign.schema.json"))).Validate(refused.Output));
        Assert.False(File.Exists(At("www.pem")));
        Assert.Equal(ExitCode.Input, locked.ExitCode);
    }

    [Theory]
    [InlineData("--url 'https://pki.example.com' is no plain http address", "new", "--name", "x", "--url", "https://pki.example.com", "--no-password")]
    [InlineData("--permit '192.0.2.1' is no domain", "new", "--name", "x", "--permit", "192.0.2.1", "--no-password")]
    [InlineData("--name '' cannot stand in the name", "new", "--name", "", "--no-password")]
    [InlineData("cannot be opened: there is no authority in it", "list")]
    [InlineData("--listen 'nowhere' is no address with a port", "serve", "--listen", "nowhere", "--no-password")]
    [InlineData("there is no reason 'bored'", "revoke", "00112233", "--reason", "bored", "--no-password")]
    public async Task Says_what_is_wrong(string message, string verb, params string[] rest)
    {
        var run = await RunAsync(["authority", verb, At("pki"), .. rest]);

        Assert.NotEqual(ExitCode.Sound, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task Help_says_what_it_is_not_for()
    {
        var help = await RunAsync("authority", "--help");

        Assert.Contains("not for public names that strangers reach", help.Output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    static Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(arguments);

    string At(string name) => Path.Combine(_folder.FullName, name);
}
