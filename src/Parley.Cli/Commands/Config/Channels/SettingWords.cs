using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Configuration.Channels;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Config.Channels;

/// <summary>Settings on the command line, <c>NAME=VALUE</c>: names in any case, written as published.</summary>
static class SettingWords
{
    internal static bool TryRead(
        IEnumerable<string> words, ChannelDocument document, out ImmutableArray<ChannelSetting> settings,
        [NotNullWhen(false)] out CommandError? error)
    {
        (settings, error) = ([], null);
        var read = ImmutableArray.CreateBuilder<ChannelSetting>();
        foreach (var word in words)
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                error = CommandError.Usage(
                    $"{Quotation.Of(word)} is no setting",
                    "the form is NAME=VALUE, such as ServicesDomain=example.com");
                return false;
            }

            var name = word[..equals];
            if (ChannelSettings.ParameterOf(document, name) is not { } parameter)
            {
                error = CommandError.Usage(
                    $"{Quotation.Of(name)} is no setting of {document.Text}",
                    NearMiss.Question(name, Names(document)) ?? $"the settings are: {string.Join(", ", Names(document))}");
                return false;
            }

            var value = word[(equals + 1)..].Trim();
            if (value.AsSpan().ContainsAny('\r', '\n')
                || ParameterValue.FaultOf(parameter, value) is { Kind: not ValueFaultKind.LetterCase })
            {
                error = CommandError.Usage(
                    $"{parameter.Name} takes {parameter.Expected}, not {Quotation.Of(value)}",
                    ParameterValue.FaultOf(parameter, value)?.Suggestion is { } meant ? $"did you mean {meant}?" : null);
                return false;
            }

            if (read.Any(other => other.Name == parameter.Name))
            {
                error = CommandError.Usage($"{parameter.Name} is given twice", "give it once");
                return false;
            }

            read.Add(new(parameter.Name, ParameterValue.FaultOf(parameter, value)?.Suggestion ?? value, 1, 1));
        }

        settings = read.ToImmutable();
        return true;
    }

    /// <summary>Refuses what would not work, and tells on standard error what should be thought over.</summary>
    internal static bool TryAccept(
        ImmutableArray<Observation> findings, CommandEnvironment environment, [NotNullWhen(false)] out CommandError? error)
    {
        error = findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } wrong
            ? CommandError.Usage(wrong.Title, wrong.Fix)
            : null;
        if (error is not null)
            return false;
        foreach (var finding in findings.Where(finding => finding.Severity == Severity.Warning))
            environment.Error.WriteLine($"warning: {finding.Title}; {finding.Fix}");
        return true;
    }

    static IEnumerable<string> Names(ChannelDocument document) => ParameterTable.All
        .Where(parameter => parameter.Channel == document.Channel)
        .Select(parameter => parameter.Name);
}
