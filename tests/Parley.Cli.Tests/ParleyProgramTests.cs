using System.CommandLine;
using Parley.Cli.Help;

namespace Parley.Cli.Tests;

public class ParleyProgramTests
{
    [Fact]
    public async Task Alone_it_shows_what_it_can_do()
    {
        var run = await CommandRun.OfAsync();

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.Contains("explain", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Tells_its_version()
    {
        var run = await CommandRun.OfAsync("--version");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", run.Output);
    }

    [Fact]
    public void Every_command_has_an_example()
    {
        var root = new ParleyRootCommand(CommandRun.Environment(TextWriter.Null));

        Assert.All(Commands(root), command => Assert.NotEmpty(Assert.IsAssignableFrom<IHasExamples>(command).Examples));
    }

    [Theory]
    [InlineData("cert")]
    [InlineData("cert", "verify")]
    [InlineData("lab", "up", "--help")]
    public void A_named_command_is_built_as_among_all_others(params string[] words)
    {
        var environment = CommandRun.Environment(TextWriter.Null);

        var alone = new ParleyRootCommand(environment, words);

        Assert.Equal(Described(new ParleyRootCommand(environment), words[0], words.ElementAtOrDefault(1)), Described(alone, words[0], words.ElementAtOrDefault(1)));
        Assert.Equal(words[0], Assert.Single(alone.Subcommands).Name);

        static IEnumerable<string> Described(Command root, string name, string? child) =>
            Commands(root).Where(command => command.Name == name || (child is null ? command.Parents.Any(parent => parent.Name == name) : command.Name == child))
                .Select(command => $"{command.Name}: {string.Join(' ', command.Options.Select(option => option.Name))}");
    }

    [Fact]
    public void Every_example_parses()
    {
        var root = new ParleyRootCommand(CommandRun.Environment(TextWriter.Null));

        var examples = Commands(root).OfType<IHasExamples>().SelectMany(command => command.Examples);

        Assert.All(examples, example =>
        {
            Assert.StartsWith("parley ", example.CommandLine, StringComparison.Ordinal);
            Assert.Empty(root.Parse(example.CommandLine["parley ".Length..]).Errors);
        });
    }

    [Fact]
    public async Task Help_ends_with_the_examples()
    {
        var run = await CommandRun.OfAsync("explain", "--help");

        Assert.EndsWith("  parley explain --format markdown --output findings.md\n\n", run.Output, StringComparison.Ordinal);
    }

    // A noun alone does nothing, so it needs no example: its verbs have them.
    static IEnumerable<Command> Commands(Command command) =>
        command.Subcommands.SelectMany(Commands).Concat(command.Action is null ? [] : [command]);
}
