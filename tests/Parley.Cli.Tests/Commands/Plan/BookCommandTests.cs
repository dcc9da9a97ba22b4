using System.Text;
using NJsonSchema;
using Parley.Planning.Plans;

namespace Parley.Cli.Tests.Commands.Plan;

public sealed class BookCommandTests
{
    static readonly string Sample = RepositoryFolder.PathOf("samples/plan/deployment.yaml");

    [Theory]
    [InlineData("markdown", "## Certificates")]
    [InlineData("html", "<h2 id=\"certificates\">Certificates</h2>")]
    [InlineData("json", "\"section\": \"certificates\"")]
    public async Task Holds_every_part(string format, string certificates)
    {
        var run = await CommandRun.OfAsync("plan", "book", Sample, "--format", format);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Contains(certificates, run.Output, StringComparison.Ordinal);
        Assert.All(KnownSections.All, kind => Assert.Contains(format == "json" ? $"\"section\": \"{kind.Word}\"" : format == "html" ? $"id=\"{kind.Word}\"" : "\n## ", run.Output, StringComparison.Ordinal));
        if (format == "json")
            Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/plan.schema.json"))).Validate(run.Output));
    }

    [Fact]
    public async Task Names_of_the_file_do_not_act_in_a_page()
    {
        var text = (await File.ReadAllTextAsync(Sample)).ReplaceLineEndings("\n")
            .Replace("name: branch", "name: \"<script>alert(1)</script>\"", StringComparison.Ordinal)
            .Replace("name: Example\n", "name: \"</title><img src=x onerror=alert(1)>\"\n", StringComparison.Ordinal);

        var run = await CommandRun.WithInputAsync(Encoding.UTF8.GetBytes(text), "plan", "book", "-", "--format", "html");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.DoesNotContain("<script", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", run.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_that_make_requests_are_command_lines_of_parley()
    {
        var run = await CommandRun.OfAsync("plan", "certificates", Sample, "--format", "lines");

        var lines = run.Output.Split('\n').Where(line => line.StartsWith("parley ", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count > 6);
        var root = new ParleyRootCommand(CommandRun.Environment(TextWriter.Null));
        Assert.All(lines, line => Assert.Empty(root.Parse(line["parley ".Length..]).Errors));
    }
}
