using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Config;

public sealed class LintCommandTests : IDisposable
{
    const string Text = "<config version=\"1.0\">\n  <Client>\n    <UseSSL>yes</UseSSL>\n    <OurOwnThing/>\n  </Client>\n  <Directory/>\n</config>\n";

    const string Mended = "<config version=\"1.0\">\n  <Client>\n    <OurOwnThing/>\n  </Client>\n  <Directory><UseSSL>true</UseSSL></Directory>\n</config>\n";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-config-");
    readonly string _file;

    public LintCommandTests()
    {
        _file = Path.Combine(_folder.FullName, "jabber-config.xml");
        File.WriteAllText(_file, Text);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Tells_what_is_wrong_with_line_and_column()
    {
        var run = await RunAsync();

        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.Contains("3 things to look at, of which --fix mends 2", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{_file}:3:6 UseSSL", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("config.value.wrong-type", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_the_mended_file_beside_the_old_one()
    {
        var run = await RunAsync("--fix");

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Equal(Mended, await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "jabber-config.fixed.xml")));
        Assert.Equal(Text, await File.ReadAllTextAsync(_file));
    }

    [Fact]
    public async Task Replaces_the_file_itself_only_on_demand()
    {
        var run = await RunAsync("--fix", "--in-place");
        var again = await RunAsync("--fix", "--in-place");

        Assert.Equal((ExitCode.Sound, ExitCode.Sound), (run.ExitCode, again.ExitCode));
        Assert.Equal(Mended, await File.ReadAllTextAsync(_file));
        Assert.Contains("1 thing to look at", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_standard_input_and_writes_where_it_is_told()
    {
        var into = Path.Combine(_folder.FullName, "new.xml");

        var run = await CommandRun.WithInputAsync(Encoding.UTF8.GetBytes(Text), "config", "lint", "-", "--fix", "--into", into);
        var nowhere = await CommandRun.WithInputAsync(Encoding.UTF8.GetBytes(Text), "config", "lint", "-", "--fix");

        Assert.Equal((ExitCode.Sound, ExitCode.Usage), (run.ExitCode, nowhere.ExitCode));
        Assert.Equal(Mended, await File.ReadAllTextAsync(into));
    }

    [Fact]
    public async Task Json_follows_its_schema()
    {
        var run = await RunAsync("--fix", "--format", "json");

        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/config-lint.schema.json"));
        Assert.Empty(schema.Validate(run.Output));
        Assert.Equal(2, JsonNode.Parse(run.Output)!["mended"]!.AsArray().Count);
        Assert.Equal(39, (int)JsonNode.Parse(run.Output)!["mended"]![0]!["offset"]!);
    }

    [Fact]
    public async Task Sarif_names_the_place_in_the_file()
    {
        var run = await RunAsync("--format", "sarif");

        var result = JsonNode.Parse(run.Output)!["runs"]![0]!["results"]![0]!;
        Assert.Equal("config.parameter.misplaced", (string?)result["ruleId"]);
        Assert.Equal(3, (int)result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!);
    }

    [Theory]
    [InlineData("<config><Client></config>", "line 1, column 19: expected well-formed XML")]
    [InlineData("<!DOCTYPE c [<!ENTITY a \"b\">]><config/>", "expected no document type")]
    [InlineData("<settings/>", "line 1, column 2: expected the element <config>")]
    [InlineData("{}", "found JSON")]
    [InlineData("", "found nothing")]
    public async Task Says_where_a_file_cannot_be_read(string text, string message)
    {
        await File.WriteAllTextAsync(_file, text);

        var run = await RunAsync("--fix");

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(["jabber-config.xml"], _folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task Names_the_octet_of_another_encoding()
    {
        await File.WriteAllBytesAsync(_file, Encoding.Latin1.GetBytes("<config>\n<Client>ä</Client></config>"));

        var run = await RunAsync();

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("line 2, column 9: expected UTF-8, found the octet 0xE4 at offset 17", run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: save it as UTF-8", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_no_more_of_a_large_file_than_a_file_may_hold()
    {
        var run = await CommandRun.WithInputAsync(new byte[50 * 1024 * 1024], "config", "lint", "-");

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("larger than 1 MiB", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no platform 'window'", "--platform", "window")]
    [InlineData("nothing is to be mended", "--in-place")]
    [InlineData("name two files", "--fix", "--in-place", "--into", "x.xml")]
    public async Task Says_what_is_wrong_with_the_command_line(string message, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escapes_in_a_file_do_not_act()
    {
        await File.WriteAllTextAsync(_file, "<config version='1.0'><Client><IP_Mode>\u009b31m\u202e</IP_Mode></Client></config>");

        var run = await RunAsync();

        Assert.DoesNotContain(run.Output, letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202e');
    }

    Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(["config", "lint", _file, .. arguments]);
}
