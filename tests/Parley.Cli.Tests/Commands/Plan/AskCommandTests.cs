using System.Text.Json;
using NJsonSchema;
using Parley.Planning.Questions;

namespace Parley.Cli.Tests.Commands.Plan;

public sealed class AskCommandTests
{
    [Fact]
    public async Task Alone_it_lists_the_questions()
    {
        var run = await CommandRun.OfAsync("plan", "ask");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.All(KnownQuestions.All, question => Assert.Contains($"{question.Word} {question.Title}", Words(run.Output), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_of_questions_is_as_its_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/plan-questions.schema.json"));

        var run = await CommandRun.OfAsync("plan", "ask", "--format", "json");

        Assert.Empty(schema.Validate(run.Output));
    }

    [Theory]
    [InlineData("ipv6")]
    [InlineData("fips")]
    [InlineData("devices", "--device", "there is no such thing")]
    [InlineData("bandwidth", "--platform", "windows", "--upload-speed", "400")]
    public async Task An_answer_is_as_its_schema_says(params string[] words)
    {
        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/plan-answer.schema.json"));

        var run = await CommandRun.OfAsync(["plan", "ask", .. words, "--format", "json"]);

        Assert.Empty(schema.Validate(run.Output));
    }

    [Fact]
    public async Task The_page_of_contradictions_is_current()
    {
        var run = await CommandRun.OfAsync("plan", "ask", "contradictions", "--format", "markdown");

        Assert.True(run.Output == RepositoryFolder.Read("docs/contradictions.md"), "docs/contradictions.md is out of date; run eng/write-documents.sh");
    }

    [Theory]
    [InlineData("7080 7443 443", "ports", "--service", "unity-connection")]
    [InlineData("16384-32766", "ports", "--port", "20000")]
    [InlineData("443", "ports", "--port", "5222", "--service", "instant-messaging-and-presence", "--protocol", "xmpp", "--reaches", "webex-messenger")]
    [InlineData("8000", "ports", "--direction", "in")]
    public async Task Narrows_the_ports(string expected, params string[] words)
    {
        Assert.Equal(expected.Split(' '), await CellsAsync("port", words));
    }

    [Fact]
    public async Task Tells_what_an_upload_speed_carries_on_one_platform()
    {
        Assert.Equal(["384", "384"], await CellsAsync("uploadKbps", "bandwidth", "--platform", "windows", "--upload-speed", "900"));
        Assert.Empty(await CellsAsync("uploadKbps", "bandwidth", "--platform", "windows", "--upload-speed", "100"));
    }

    [Fact]
    public async Task Tells_the_codecs_of_one_platform()
    {
        var codecs = await CellsAsync("codec", "codec", "--platform", "mac", "--kind", "audio");

        Assert.DoesNotContain("G.729", codecs);
        Assert.Contains("Opus", codecs);
    }

    [Fact]
    public async Task Finds_a_language_by_its_number_with_every_row_that_has_it()
    {
        var run = await CommandRun.OfAsync("plan", "ask", "languages", "--lcid", "1050");

        Assert.Contains("Croatian", run.Output, StringComparison.Ordinal);
        Assert.Contains("Serbian", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_source_and_section_and_how_a_contradiction_is_read()
    {
        var run = await CommandRun.OfAsync("plan", "ask", "ipv6", "--mode", "two-stacks");

        var words = Words(run.Output);
        Assert.Contains("Source: Planning Guide for Cisco Jabber 12.5, IPv6 Requirements", words, StringComparison.Ordinal);
        Assert.Contains("Read so: The table gives the outcome", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5X", "Google Nexus 5X")]
    [InlineData("edge", "Plantronics Voyager Edge")]
    public async Task Finds_a_device_by_maker_and_model_together(string model, string device)
    {
        var run = await CommandRun.OfAsync("plan", "ask", "devices", "--device", device, "--format", "csv");

        Assert.Contains(model, run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Says_so_where_nothing_fits()
    {
        var run = await CommandRun.OfAsync("plan", "ask", "devices", "--device", "Walkman");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.Equal("No row of the tables fits.\n", run.Output);
    }

    [Fact]
    public async Task Writes_rows_for_a_spreadsheet()
    {
        var run = await CommandRun.OfAsync("plan", "ask", "fips", "--system", "enabled", "--bootstrap", "not-set", "--format", "csv");

        Assert.Equal("table,part,platform mode,bootstrap,client,decided by\r\nfips-settings,,enabled,not set,enabled,platform\r\n", run.Output);
    }

    [Theory]
    [InlineData("error: --mode does not know 'three'\nhint: it knows ipv4-only, ipv6-only, two-stacks\n", "ipv6", "--mode", "three")]
    [InlineData("error: --service does not know 'unity'\nhint: did you mean 'unity-connection'?\n", "ports", "--service", "unity")]
    [InlineData("error: --lcid does not know 'german'\nhint: give a whole number\n", "languages", "--lcid", "german")]
    [InlineData("error: --device does not know ''\nhint: give a word of it\n", "devices", "--device", "")]
    [InlineData("error: 'parley plan ask' has no command 'ipv'\nhint: did you mean 'ipv6'?\n", "ipv")]
    public async Task What_is_not_known_is_told_with_what_is(string expected, params string[] words)
    {
        var run = await CommandRun.OfAsync(["plan", "ask", .. words]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal(expected, run.Error);
    }

    // Lines are broken where the terminal ends.
    static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static async Task<List<string>> CellsAsync(string cell, params string[] words)
    {
        var run = await CommandRun.OfAsync(["plan", "ask", .. words, "--format", "json"]);

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        return
        [
            .. from table in document.RootElement.GetProperty("tables").EnumerateArray()
               from rows in table.GetProperty("groups").EnumerateObject()
               from row in rows.Value.EnumerateArray()
               where row.TryGetProperty(cell, out _)
               select row.GetProperty(cell).ToString(),
        ];
    }
}
