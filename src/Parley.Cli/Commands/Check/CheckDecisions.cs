using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Check.Reports;
using Parley.Cli.Commands.Trust;
using Parley.Client.Trust;

namespace Parley.Cli.Commands.Check;

/// <summary>The option <c>--decisions</c> of a check: the report then tells which servers were accepted before.</summary>
sealed class CheckDecisions
{
    readonly Option<string?> _file = new("--decisions")
    {
        Description = "Tell which servers were accepted before by this file of 'parley trust'. They are judged all the same.",
        HelpName = "FILE",
    };

    internal void AddTo(Command command) => command.Add(_file);

    /// <summary>Reads the decisions, <see langword="null"/> where none were asked for.</summary>
    internal bool TryRead(
        ParseResult parsed, CommandEnvironment environment, out ImmutableArray<TrustDecisionRecord>? decisions,
        [NotNullWhen(false)] out CommandError? error)
    {
        (decisions, error) = (null, null);
        if (parsed.GetValue(_file) is not { } path)
            return true;
        if (!File.Exists(path))
        {
            error = CommandError.Input(
                $"the file of decisions {Parsing.Quotation.Of(path)} cannot be read: there is no such file",
                "check the path");
            return false;
        }

        if (!TrustOptions.TryRead(new(path, environment.Time), out var content, out error))
            return false;
        decisions = content.Decisions;
        return true;
    }

    /// <summary>The report with what decisions say.</summary>
    internal static CheckReport Tell(CheckReport report, ImmutableArray<TrustDecisionRecord>? decisions) => decisions is { } known
        ? report with { Remembered = RememberedTrusts.Of(report, known, TrustPolicyFile.Load(TrustPolicyFile.DefaultPath)) }
        : report;
}
