using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Planning.Questions;

namespace Parley.Cli.Commands.Plan.Ask;

/// <summary><c>parley plan ask QUESTION</c>: what the tables say to one question.</summary>
sealed class QuestionCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly Question _question;
    readonly OutputOptions _output = new("text", "json", "csv", "markdown");
    readonly ImmutableArray<(QuestionFilter Filter, Option<string?> Option)> _filters;

    internal QuestionCommand(CommandEnvironment environment, Question question)
        : base(question.Word, $"{question.Title}.")
    {
        _environment = environment;
        _question = question;
        _filters = [.. question.Filters.Select(filter => (filter, OptionOf(question, filter)))];
        foreach (var (_, option) in _filters)
            Add(option);
        _output.AddTo(this);
        SetAction(Run);
        Examples =
        [
            new($"parley plan ask {question.Word}", "all that the tables say"),
            .. question.Filters.Where(filter => filter.Example is not null).Take(2)
                .Select(filter => new CommandExample(
                    $"parley plan ask {question.Word} --{filter.Name} {ShellWord.Of(filter.Example!)}", filter.Description)),
        ];
    }

    public ImmutableArray<CommandExample> Examples { get; }

    int Run(ParseResult parsed)
    {
        if (!TryReadChoices(parsed, out var choices, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);

        var answer = Answer.To(_question, choices);
        using (writer)
        {
            switch (_output.Format(parsed))
            {
                case "json":
                    AnswerJson.Write(writer.Writer, answer);
                    break;
                case "csv":
                    AnswerCsv.Write(writer.Writer, answer);
                    break;
                case "markdown":
                    AnswerMarkdown.Write(writer.Writer, answer);
                    break;
                default:
                    AnswerText.Write(_output.Console(parsed, _environment, writer), answer);
                    break;
            }

            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }

    bool TryReadChoices(
        ParseResult parsed, out ImmutableArray<FilterChoice> choices, [NotNullWhen(false)] out CommandError? error)
    {
        var read = ImmutableArray.CreateBuilder<FilterChoice>();
        (choices, error) = ([], null);
        foreach (var (filter, option) in _filters)
        {
            if (parsed.GetValue(option) is not { } text)
                continue;
            if (!FilterChoice.TryRead(_question, filter, text, out var choice, out var known))
            {
                error = CommandError.Usage(
                    $"--{filter.Name} does not know {Quotation.Of(text)}",
                    filter.Kind == FilterKind.Text ? "give a word of it"
                        : known.IsEmpty ? "give a whole number"
                        : NearMiss.Question(text, known) ?? $"it knows {string.Join(", ", known)}");
                return false;
            }

            read.Add(choice);
        }

        choices = read.ToImmutable();
        return true;
    }

    static Option<string?> OptionOf(Question question, QuestionFilter filter)
    {
        var option = new Option<string?>($"--{filter.Name}")
        {
            Description = $"{char.ToUpperInvariant(filter.Description[0])}{filter.Description[1..]}.",
            HelpName = filter.Kind switch
            {
                FilterKind.Number or FilterKind.AtMost => "NUMBER",
                FilterKind.Text => "TEXT",
                _ => "WORD",
            },
        };
        option.CompletionSources.Add(_ => FilterChoice.Words(question, filter));
        return option;
    }
}
