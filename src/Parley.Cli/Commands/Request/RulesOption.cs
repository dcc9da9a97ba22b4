using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Diagnostics;
using Parley.Issuance.Rules;

namespace Parley.Cli.Commands.Request;

/// <summary>The option <c>--rules</c>: the name of rules that come with Parley, or a file with one's own.</summary>
static class RulesOption
{
    const string What = "the file with rules";

    internal static Option<string?> Create(string ofDefault)
    {
        var option = new Option<string?>("--rules")
        {
            Description =
                $"What the authority takes: {string.Join(", ", RequestRules.Names)}, or a file with rules. Default: {ofDefault}.",
            HelpName = "NAME|FILE",
        };
        option.CompletionSources.Add(_ => RequestRules.Names);
        return option;
    }

    internal static bool TryRead(
        string text, [NotNullWhen(true)] out RequestRules? rules, [NotNullWhen(false)] out CommandError? error)
    {
        error = null;
        if (RequestRules.TryGet(text, out rules))
            return true;
        if (!File.Exists(text)
            && !text.Contains('.', StringComparison.Ordinal)
            && !text.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            error = CommandError.Usage(
                $"there are no rules {Quotation.Of(text)}",
                NearMiss.Question(text, RequestRules.Names) ?? $"the rules are: {string.Join(", ", RequestRules.Names)}; or name a file");
            return false;
        }

        if (!InputFile.TryRead(text, What, RequestRules.MaximumSizeBytes, openInput: null, out var content, out error))
            return false;
        if (!RequestRules.TryRead(content.Span, out rules, out var why))
        {
            error = InputFile.CannotBeRead(
                text, What, why, $"docs/schemas/request-rules.schema.json tells the form of {RequestRules.SchemaName}");
        }

        return error is null;
    }
}
