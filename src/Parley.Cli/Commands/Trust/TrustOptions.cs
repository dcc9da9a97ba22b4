using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Client.Trust;

namespace Parley.Cli.Commands.Trust;

/// <summary>The option that every command about decisions has: which file keeps them.</summary>
sealed class TrustOptions
{
    /// <summary>Letters of an identifier that are enough: fewer are met by chance too easily.</summary>
    const int LeastIdLength = 4;

    readonly Option<string?> _decisions = new("--decisions")
    {
        Description = "The file that keeps decisions. Default: parley/trust.jsonl in the folder for data of your programs.",
        HelpName = "FILE",
    };

    internal void AddTo(Command command) => command.Add(_decisions);

    /// <summary>The store that is named, or that of the user.</summary>
    internal bool TryOpen(
        ParseResult parsed, CommandEnvironment environment, [NotNullWhen(true)] out DecisionStore? store,
        [NotNullWhen(false)] out CommandError? error)
    {
        var path = parsed.GetValue(_decisions) ?? DecisionPath.Of(environment);
        store = string.IsNullOrEmpty(path) ? null : new(path, environment.Time);
        error = store is null
            ? CommandError.Usage("the folder for data of your programs is not known", "name the file with --decisions FILE")
            : null;
        return store is not null;
    }

    /// <summary>What the store holds; a damaged file is an error that says what to do.</summary>
    internal static bool TryRead(
        DecisionStore store, out DecisionFileContent content, [NotNullWhen(false)] out CommandError? error)
    {
        content = store.Read();
        error = content.Fault is { } fault
            ? CommandError.Input(
                $"the file of decisions {Quotation.Of(store.Path)} is damaged, and nothing of it is trusted: {fault}",
                "restore a copy, or move it away and decide again when you are asked")
            : null;
        return error is null;
    }

    /// <summary>The decision that an identifier, or its beginning, names.</summary>
    internal static bool TryFind(
        DecisionFileContent content, string id, [NotNullWhen(true)] out TrustDecisionRecord? decision,
        [NotNullWhen(false)] out CommandError? error)
    {
        var found = content.Decisions.Where(
            candidate => id.Length >= LeastIdLength && candidate.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase))
            .ToList();
        decision = found is [var one] ? one : null;
        error = found.Count switch
        {
            1 => null,
            0 => CommandError.Usage(
                $"there is no decision {Quotation.Of(id)}",
                "'parley trust list' shows them; the first four letters are enough"),
            _ => CommandError.Usage(
                $"{Quotation.Of(id)} begins several decisions",
                "give more of the letters that 'parley trust list' shows"),
        };
        return error is null;
    }

    /// <summary>The error of a store that could not be changed.</summary>
    internal static CommandError NotKept(string why) =>
        CommandError.Input($"the decisions could not be changed: {why}", "see 'parley trust list'");
}
