using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Config;

public sealed class MergeCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-config-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Tells_every_value_with_its_source_and_the_reason()
    {
        var run = await RunAsync();

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Contains("VoicemailPrimaryServer = cuc1.example.com  (service profile)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Profile and file set it: the service profile wins.", run.Output, StringComparison.Ordinal);
        Assert.Contains("configuration file: VoicemailPrimaryServer is cuc9.example.com", run.Output, StringComparison.Ordinal);
        Assert.Contains("Telephony_Enabled = false  (group file)", run.Output, StringComparison.Ordinal);
        Assert.Contains("TftpServer1", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_follows_its_schema()
    {
        var run = await RunAsync("--format", "json", "--all", "--platform", "windows");

        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/config-merge.schema.json"));
        Assert.Empty(schema.Validate(run.Output));
        Assert.DoesNotContain("hunter2", run.Output, StringComparison.Ordinal);
        Assert.True(JsonNode.Parse(run.Output)!["settings"]!.AsArray().Count > 350);
    }

    [Fact]
    public async Task A_document_must_be_named()
    {
        var run = await CommandRun.OfAsync("config", "merge");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("no document was named", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--profile", "the service profile")]
    [InlineData("--group", "the configuration file")]
    [InlineData("--bootstrap", "the bootstrap file")]
    [InlineData("--url", "the file")]
    public async Task Says_which_document_cannot_be_read(string option, string what)
    {
        var run = await CommandRun.OfAsync("config", "merge", option, Write("broken.txt", "<<<"));

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains(what, run.Error, StringComparison.Ordinal);
    }

    Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(
    [
        "config", "merge",
        "--profile", Write("profile.xml", "<ServiceProfile><Voicemail><Primary><Address>cuc1.example.com</Address></Primary></Voicemail></ServiceProfile>"),
        "--config", Write("config.xml", "<config version='1.0'><Voicemail><VoicemailPrimaryServer>cuc9.example.com</VoicemailPrimaryServer></Voicemail><Directory><ConnectionPassword>hunter2</ConnectionPassword></Directory></config>"),
        "--group", Write("group.xml", "<config version='1.0'><Policies><Telephony_Enabled>false</Telephony_Enabled></Policies><Phone><TftpServer1>cucm1.example.com</TftpServer1></Phone></config>"),
        "--bootstrap", Write("jabber-bootstrap.properties", "TFTP=cucm2.example.com\n"),
        "--url", "ciscojabber://provision?ServicesDomain=example.com",
        .. arguments,
    ]);

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
