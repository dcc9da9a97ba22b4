using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Config;

public sealed class DiffCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-config-");
    readonly string _old;
    readonly string _new;

    public DiffCommandTests()
    {
        _old = Write("old.xml", "<config version=\"1.0\"><Policies><Telephony_Enabled>true</Telephony_Enabled></Policies></config>");
        _new = Write("new.xml", "<config version=\"1.0\"><Policies><Telephony_Enabled>false</Telephony_Enabled></Policies><Options><ConfigRefetchInterval>8</ConfigRefetchInterval></Options></config>");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Tells_what_changed_and_what_clients_do()
    {
        var run = await CommandRun.OfAsync("config", "diff", _old, _new);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Contains("Telephony_Enabled: true → false", run.Output, StringComparison.Ordinal);
        Assert.Contains("windows, mac: asks the user to sign out; iphone-ipad, android: signs out by itself", run.Output, StringComparison.Ordinal);
        Assert.Contains("means the same", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_follows_its_schema()
    {
        var run = await CommandRun.OfAsync("config", "diff", _old, _new, "--platform", "android", "--format", "json");

        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/config-diff.schema.json"));
        Assert.Empty(schema.Validate(run.Output));
        Assert.Equal("{\"android\":\"signsOut\"}", JsonNode.Parse(run.Output)!["changes"]![1]!["effects"]!.ToJsonString());
    }

    [Fact]
    public async Task Two_documents_of_different_kinds_are_not_compared()
    {
        var profile = Write("profile.xml", "<ServiceProfile><IMandPresence><Primary><Address>imp1.example.com</Address></Primary></IMandPresence></ServiceProfile>");

        var mixed = await CommandRun.OfAsync("config", "diff", _old, profile);
        var same = await CommandRun.OfAsync("config", "diff", profile, profile);

        Assert.Equal((ExitCode.Usage, ExitCode.Sound), (mixed.ExitCode, same.ExitCode));
        Assert.Contains("nothing changed", same.Output, StringComparison.Ordinal);
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
