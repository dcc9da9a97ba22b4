using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Photos;

public sealed class RewriteCommandTests : IDisposable
{
    const string Export = "id,userProfilePhotoURL\r\n1,https://192.0.2.1/a.jpg\r\n2,http://photos.example.com/b.jpg\r\n3,https://[2001:db8::1]/c.jpg\r\n";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-photos-");
    readonly string _file;

    public RewriteCommandTests()
    {
        _file = Path.Combine(_folder.FullName, "export.csv");
        File.WriteAllText(_file, Export);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Writes_a_new_file_beside_the_old_one()
    {
        var run = await RunAsync("--host", "photos.example.com");

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            Export.Replace("192.0.2.1", "photos.example.com", StringComparison.Ordinal).Replace("[2001:db8::1]", "photos.example.com", StringComparison.Ordinal),
            await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "export.rewritten.csv")));
        Assert.Equal(Export, await File.ReadAllTextAsync(_file));
        Assert.Contains("2 of 3 rows", run.Output, StringComparison.Ordinal);
        Assert.Contains("contacts.photo.not-secured", run.Output, StringComparison.Ordinal);
        Assert.Contains("Now import", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_lists_exactly_the_addresses()
    {
        var list = Path.Combine(_folder.FullName, "rows.jsonl");

        var run = await RunAsync("--host", "photos.example.com", "--dry-run", "--list", list);

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("contacts.photo.address-literal", run.Output, StringComparison.Ordinal);
        Assert.Equal(["export.csv", "rows.jsonl"], _folder.GetFiles().Select(file => file.Name).Order());
        var rows = (await File.ReadAllLinesAsync(list)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["1 changed", "2 notSecured", "3 changed"], rows.Select(row => $"{row["row"]} {row["outcome"]}"));
    }

    [Fact]
    public async Task Replaces_the_file_itself_only_on_demand()
    {
        var run = await RunAsync("--map", "192.0.2.1=one.example.com", "--in-place");

        Assert.Equal(ExitCode.Findings, run.ExitCode); // one address has no name yet
        Assert.Equal(Export.Replace("192.0.2.1", "one.example.com", StringComparison.Ordinal), await File.ReadAllTextAsync(_file));
        Assert.Equal(["export.csv"], _folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task Overwrites_nothing_unasked()
    {
        await RunAsync("--host", "photos.example.com");

        var again = await RunAsync("--host", "photos.example.com");
        var asked = await RunAsync("--host", "photos.example.com", "--overwrite");

        Assert.Equal((ExitCode.Usage, ExitCode.Sound), (again.ExitCode, asked.ExitCode));
        Assert.Contains("exists", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_nothing_behind_where_the_file_cannot_be_used()
    {
        await File.WriteAllTextAsync(_file, "userProfilePhotoURL\nhttps://192.0.2.1/\n\"open\n");

        var run = await RunAsync("--host", "photos.example.com");

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("line 3: a quote is opened", run.Error, StringComparison.Ordinal);
        Assert.Equal(["export.csv"], _folder.GetFiles().Select(file => file.Name));
    }

    [Theory]
    [InlineData("no name was given")]
    [InlineData("no full host name", "--host", "192.0.2.1")]
    [InlineData("no full host name", "--host", "photos")]
    [InlineData("no full host name", "--map", "192.0.2.1=photos")]
    [InlineData("no address with a name", "--map", "photos.example.com")]
    [InlineData("several names", "--map", "192.0.2.1=a.example.com", "--map", "192.0.2.1=b.example.com")]
    [InlineData("writes no contacts", "--dry-run", "--in-place")]
    [InlineData("name two files", "--host", "a.example.com", "--in-place", "--into", "x.csv")]
    public async Task Says_what_is_wrong_with_the_command_line(string message, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_follows_its_schema()
    {
        var run = await RunAsync("--host", "photos.example.com", "--domain", "example.org", "--format", "json");

        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/photos.schema.json"));
        Assert.Empty(schema.Validate(run.Output));
        Assert.Equal(2, (int)JsonNode.Parse(run.Output)!["outcomes"]!["changed"]!);
    }

    [Fact]
    public async Task Escapes_in_cells_do_not_act()
    {
        await File.WriteAllTextAsync(_file, "userProfilePhotoURL\n\u001b[31mred\u202e\n");

        var run = await RunAsync("--host", "photos.example.com");

        Assert.DoesNotContain(run.Output, letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202e');
    }

    Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(["photos", "rewrite", _file, .. arguments]);
}
