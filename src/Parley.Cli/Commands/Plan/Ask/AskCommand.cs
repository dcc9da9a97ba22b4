using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Planning.Questions;

namespace Parley.Cli.Commands.Plan.Ask;

/// <summary>
/// <c>parley plan ask [QUESTION]</c>: one answer from the tables of the planning guide, without a deployment file.
/// </summary>
sealed class AskCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");

    internal AskCommand(CommandEnvironment environment, ReadOnlySpan<string> words)
        : base("ask", "Answer one question of a planner. Alone, list the questions.")
    {
        _environment = environment;
        _output.AddTo(this);
        SetAction(Run);
        foreach (var command in CommandChoice.Of(
            words,
            [.. KnownQuestions.All.Select(question => new NamedCommand(question.Word, () => new QuestionCommand(environment, question)))]))
            Add(command);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley plan ask", "everything that can be asked"),
        new(
            "parley plan ask ipv6 --client-os two-stacks --server-os ipv4-only --mode two-stacks",
            "which connection comes of it"),
        new("parley plan ask ports --format csv --output ports.csv", "all ports, for a spreadsheet"),
    ];

    int Run(ParseResult parsed)
    {
        if (!_output.TryOpen(parsed, _environment, out var writer, out var error))
            return error.Report(_environment);
        using (writer)
        {
            if (_output.Format(parsed) == "json")
                QuestionList.WriteJson(writer.Writer);
            else
                QuestionList.WriteText(_output.Console(parsed, _environment, writer));
            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }
}
