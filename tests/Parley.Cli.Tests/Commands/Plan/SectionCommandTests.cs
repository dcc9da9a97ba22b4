using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using Parley.Planning.Plans;

namespace Parley.Cli.Tests.Commands.Plan;

public sealed class SectionCommandTests
{
    static readonly string Sample = RepositoryFolder.PathOf("samples/plan/deployment.yaml");

    public static TheoryData<string> Sections => [.. KnownSections.All.Select(kind => kind.Word)];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Every_part_is_written_in_every_form(string word)
    {
        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/plan.schema.json"));
        foreach (var format in new[] { "text", "json", "csv", "markdown", "lines" })
        {
            var run = await CommandRun.OfAsync("plan", word, Sample, "--format", format);

            Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
            if (format == "json")
                Assert.Empty(schema.Validate(run.Output));
            else if (format != "lines")
                Assert.NotEmpty(run.Output);
        }
    }

    [Fact]
    public async Task A_contradiction_makes_the_exit_code_one()
    {
        var run = await WithAsync("show", text => text.Replace("keyBits: 2048", "keyBits: 1024", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("planning.certificate.short-key", run.Output, StringComparison.Ordinal);
        Assert.Contains("(contradictory, see above)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_that_users_will_get_are_told_with_what_ends_them()
    {
        static string Change(string text) => text.Replace("trustInstalled: true", "trustInstalled: false", StringComparison.Ordinal);

        var markdown = await WithAsync("prompts", Change, "--format", "markdown");
        var csv = await WithAsync("prompts", Change, "--format", "csv");

        Assert.Equal(ExitCode.Sound, markdown.ExitCode);
        Assert.Contains("put the root of Example Root CA on every device", markdown.Output, StringComparison.Ordinal);
        Assert.Contains("windows (Windows 10),300,6,0,3,0", csv.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_point_names_its_key()
    {
        var run = await WithAsync("show", text => text.Replace("  singleSignOn: saml\n", "", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.Contains("open: signIn.singleSignOn", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_all_that_is_wrong_with_a_file()
    {
        var run = await CommandRun.WithInputAsync("version: 1\ndomian: example.com\nmode: full\nhosting: cloud\n"u8.ToArray(), "plan", "show", "-");

        Assert.Equal((ExitCode.Input, ""), (run.ExitCode, run.Output));
        Assert.Contains("error: the deployment file '-' cannot be read: line 2, column 1: there is no key 'domian'", run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: did you mean 'domain'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3, column 7: 'mode' is 'full'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50 * 1024 * 1024)]
    [InlineData(1024 * 1024 + 1)]
    public async Task A_file_that_is_too_large_is_not_read(int octets)
    {
        var run = await CommandRun.WithInputAsync(new byte[octets], "plan", "show", "-");

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("larger than 1 MiB", run.Error, StringComparison.Ordinal);
        Assert.Contains("name a deployment file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formulas_and_markup_in_names_do_not_act()
    {
        static string Change(string text) => text
            .Replace("name: messages", "name: \"=HYPERLINK(1)|<b>[x](javascript:1)\"", StringComparison.Ordinal);

        var csv = await WithAsync("certificates", Change, "--format", "csv");
        var markdown = await WithAsync("certificates", Change, "--format", "markdown");

        Assert.Contains(",'=HYPERLINK(1)|<b>[x](javascript:1),", csv.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>[x](", markdown.Output.Replace("\\<b\\>\\[x\\](", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_names_its_columns()
    {
        var run = await CommandRun.OfAsync("plan", "certificates", Sample, "--format", "json");

        var row = JsonNode.Parse(run.Output)!["sections"]![0]!["tables"]![0]!["rows"]![0]!;
        Assert.Equal("cucm1.example.com, cucm2.example.com", (string)row["DNSNames"]!);
        Assert.Equal("cucm1.example.com", (string)row["commonName"]!);
    }

    static async Task<CommandRun> WithAsync(string word, Func<string, string> change, params string[] more)
    {
        var text = (await File.ReadAllTextAsync(Sample)).ReplaceLineEndings("\n");
        var changed = change(text);
        Assert.NotEqual(text, changed);
        return await CommandRun.WithInputAsync(Encoding.UTF8.GetBytes(changed), ["plan", word, "-", .. more]);
    }
}
