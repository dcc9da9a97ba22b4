using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using NearMiss = Parley.Diagnostics.NearMiss;

namespace Parley.Cli.Parsing;

/// <summary>Says in Parley's words what is wrong with a command line.</summary>
static class ParseErrors
{
    /// <summary>The first thing that is wrong, or <see langword="false"/>; what else is wrong often follows from it.</summary>
    internal static bool TryDescribe(ParseResult result, [NotNullWhen(true)] out CommandError? error)
    {
        var command = result.CommandResult.Command;
        error = UnknownOption(result) is { } option ? Unknown(command, option)
            : result.UnmatchedTokens is [var word, ..] ? Unknown(command, word)
            : result.Errors.Count == 0 ? null
            : command.Action is null && command.Subcommands.Count > 0 ? MissingVerb(command)
            : WrongValue(command, result.Errors[0]);
        return error is not null;
    }

    // An option that does not exist is taken for an argument where the command has one. After "--" all are arguments.
    static string? UnknownOption(ParseResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                return null;
        }

        foreach (var child in result.CommandResult.Children)
        {
            if (child is not ArgumentResult argument)
                continue;
            foreach (var token in argument.Tokens)
            {
                if (IsLikeOption(token.Value))
                    return token.Value;
            }
        }

        return result.UnmatchedTokens.FirstOrDefault(IsLikeOption);
    }

    static bool IsLikeOption(string word) => word is ['-', _, ..];

    static CommandError WrongValue(Command command, ParseError error)
    {
        if (error.SymbolResult is not OptionResult { Option: var option, Tokens: { Count: < 2 } given })
            return CommandError.Usage(Sentence(error.Message), SeeHelp(command));
        var value = given.Count == 0 ? null : given[0].Value;
        var near = value is null ? null : NearMiss.Question(value, option.HelpName?.Split('|') ?? []);
        return CommandError.Usage(
            $"{option.Name} takes {option.HelpName?.Replace("|", ", ", StringComparison.Ordinal) ?? "no value"}, and was given "
                + (value is null ? "nothing" : Quotation.Of(value)),
            near ?? SeeHelp(command));
    }

    // The library ends its messages with a full stop, begins them with a capital, and puts lists on lines of their own.
    static string Sentence(string message)
    {
        var words = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return $"{char.ToLowerInvariant(words[0])}{words[1..]}";
    }

    static CommandError Unknown(Command command, string word)
    {
        if (word.StartsWith('-'))
        {
            var near = NearMiss.Question(word, Options(command));
            return CommandError.Usage($"'{PathOf(command)}' has no option {Quotation.Of(word)}", near ?? SeeHelp(command));
        }

        if (command.Subcommands.Count > 0)
        {
            var near = NearMiss.Question(word, Verbs(command));
            return CommandError.Usage(
                $"'{PathOf(command)}' has no command {Quotation.Of(word)}",
                near ?? (IsRoot(command) ? SeeHelp(command) : GoesOn(command)));
        }

        return CommandError.Usage(
            $"'{PathOf(command)}' takes no further argument, and was given {Quotation.Of(word)}", SeeHelp(command));
    }

    static CommandError MissingVerb(Command command) =>
        CommandError.Usage($"'{PathOf(command)}' is not complete", GoesOn(command));

    static string GoesOn(Command command) => $"it goes on with one of: {string.Join(", ", Verbs(command))}";

    static IEnumerable<string> Verbs(Command command) => command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name);

    static IEnumerable<string> Options(Command command)
    {
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);
        return command.Options.Concat(inherited).Where(option => !option.Hidden).Select(option => option.Name);
    }

    static string SeeHelp(Command command) => $"see '{PathOf(command)} --help'";

    static string PathOf(Command command)
    {
        var names = new List<string>();
        for (var at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
            names.Insert(0, IsRoot(at) ? ParleyProgram.Name : at.Name);
        return string.Join(' ', names);
    }

    static bool IsRoot(Command command) => !command.Parents.Any();
}
