using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Config;

public sealed class MigrateCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-config-");
    readonly string _file;

    public MigrateCommandTests()
    {
        _file = Path.Combine(_folder.FullName, "jabber-config.xml");
        File.WriteAllText(_file, "<config version=\"1.0\">\r\n  <Directory>\r\n    <BDIUseANR>true</BDIUseANR>\r\n    <BDILDAPServerType>AD</BDILDAPServerType>\r\n  </Directory>\r\n</config>\r\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Writes_a_new_file_and_lists_every_change()
    {
        var run = await CommandRun.OfAsync("config", "migrate", _file);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "<config version=\"1.0\">\r\n  <Directory>\r\n    <UseANR>true</UseANR>\r\n    <!-- not read any more: <BDILDAPServerType>AD</BDILDAPServerType> -->\r\n  </Directory>\r\n</config>\r\n",
            await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "jabber-config.migrated.xml")));
        Assert.Contains("3:6 BDIUseANR is now UseANR", run.Output, StringComparison.Ordinal);
        Assert.Contains("4:6 BDILDAPServerType is a comment now: it has no successor", run.Output, StringComparison.Ordinal);
        Assert.Contains("config.migration.no-successor", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_nothing_where_nothing_is_to_be_migrated()
    {
        await File.WriteAllTextAsync(_file, "<config version=\"1.0\"/>");

        var run = await CommandRun.OfAsync("config", "migrate", _file);

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.Contains("nothing is to be migrated", run.Output, StringComparison.Ordinal);
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task Json_follows_its_schema()
    {
        var run = await CommandRun.OfAsync("config", "migrate", _file, "--format", "json");

        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/config-migrate.schema.json"));
        Assert.Empty(schema.Validate(run.Output));
        Assert.Equal("basic", (string?)JsonNode.Parse(run.Output)!["scenario"]);
    }

    [Fact]
    public async Task Overwrites_nothing_unasked()
    {
        await CommandRun.OfAsync("config", "migrate", _file);

        var again = await CommandRun.OfAsync("config", "migrate", _file);

        Assert.Equal(ExitCode.Usage, again.ExitCode);
        Assert.Contains("exists", again.Error, StringComparison.Ordinal);
    }
}
