using System.Text.Json;
using Parley.Check;

namespace Parley.Cli.Tests.Commands.Explain;

public sealed class ExplainCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-explain-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Tells_cause_fix_and_source_of_one_finding()
    {
        var run = await CommandRun.OfAsync("explain", "dns.server.none-configured");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.Equal(
            ["dns.server.none-configured  error", "No name server is known", "", "cause", "fix", "source"],
            run.Output.Split('\n', StringSplitOptions.TrimEntries)
                .Select(line => line.StartsWith("cause", StringComparison.Ordinal) || line.StartsWith("fix", StringComparison.Ordinal)
                    || line.StartsWith("source", StringComparison.Ordinal) ? line.Split(' ')[0] : line)
                .Take(6));
    }

    [Fact]
    public async Task Lists_all_without_a_code()
    {
        var run = await CommandRun.OfAsync("explain");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        var codes = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).ToList();
        Assert.Equal(ProductFindings.Catalogue.All.Select(finding => finding.Code), codes.Where(code => code.Length > 0));
    }

    [Fact]
    public async Task Lists_those_that_begin_alike()
    {
        var run = await CommandRun.OfAsync("explain", "dns", "--format", "json");

        Assert.NotEmpty(Codes(run.Output));
        Assert.All(Codes(run.Output), code => Assert.StartsWith("dns.", code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Offers_the_code_that_was_meant()
    {
        var run = await CommandRun.OfAsync("explain", "dns.server.none-configued");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal(
            "error: there is no finding 'dns.server.none-configued'\nhint: did you mean 'dns.server.none-configured'?\n", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Writes_JSON_after_its_schema()
    {
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/findings.schema.json"));

        var run = await CommandRun.OfAsync("explain", "--format", "json");

        Assert.Empty(schema.Validate(run.Output));
        Assert.NotEmpty(schema.Validate(run.Output.Replace("\"severity\"", "\"grade\"", StringComparison.Ordinal)));
        Assert.Equal(ProductFindings.Catalogue.All.Length, Codes(run.Output).Count());
    }

    [Fact]
    public async Task Writes_a_file_whole()
    {
        var path = Path.Combine(_folder.FullName, "findings.json");

        var run = await CommandRun.OfAsync("explain", "--format", "json", "--output", path);

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(Codes(await File.ReadAllTextAsync(path)));
    }

    [Fact]
    public async Task The_list_of_findings_is_current()
    {
        var run = await CommandRun.OfAsync("explain", "--format", "markdown");

        Assert.True(
            run.Output == RepositoryFolder.Read("docs/findings.md"), "docs/findings.md is not current: run eng/write-documents.sh");
    }

    static IEnumerable<string?> Codes(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString())];
    }
}
