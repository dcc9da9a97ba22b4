using System.Text.Json;
using Parley.Planning.Questions;

namespace Parley.Cli.Tests.Commands.Plan;

public sealed class AskCommandTests
{
    [Fact]
    public async Task Alone_it_lists_the_questions()
    {
        var run = await CommandRun.OfAsync("plan", "ask");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.All(KnownQuestions.All, question => Assert.Contains(question.Title, run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Narrows_the_ports_to_a_service()
    {
        var run = await CommandRun.OfAsync("plan", "ask", "ports", "--service", "unity-connection", "--format", "json");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        var rows = document.RootElement.GetProperty("tables")[0].GetProperty("groups").GetProperty("rows");
        Assert.Equal(["7080", "7443", "443"], rows.EnumerateArray().Select(row => row.GetProperty("port").GetString()));
    }

    [Fact]
    public async Task A_word_that_is_not_known_is_told_with_those_that_are()
    {
        var run = await CommandRun.OfAsync("plan", "ask", "ipv6", "--mode", "three");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("error: --mode does not know 'three'\nhint: it knows ipv4-only, ipv6-only, two-stacks\n", run.Error);
    }
}
