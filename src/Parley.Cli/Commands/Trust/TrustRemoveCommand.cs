using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Client.Trust;

namespace Parley.Cli.Commands.Trust;

/// <summary><c>parley trust remove ID…</c>: forgets decisions; the next connection asks again.</summary>
sealed class TrustRemoveCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly TrustOptions _trust = new();

    readonly Argument<string[]> _ids = new("id")
    {
        Description = "The decisions, as 'parley trust list' names them.", HelpName = "ID", Arity = ArgumentArity.ZeroOrMore,
    };

    readonly Option<bool> _ended = new("--ended") { Description = "Forget those that count no more." };
    readonly Option<bool> _all = new("--all") { Description = "Forget all." };

    internal TrustRemoveCommand(CommandEnvironment environment)
        : base("remove", "Forget decisions; the next connection asks again.")
    {
        _environment = environment;
        Add(_ids);
        Add(_ended);
        Add(_all);
        _trust.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley trust remove 3f9a", "one decision"),
        new("parley trust remove --ended", "those that count no more"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (ids, ended, all) = (parsed.GetValue(_ids) ?? [], parsed.GetValue(_ended), parsed.GetValue(_all));
        if (ids.Length == 0 && !ended && !all)
        {
            return CommandError.Usage("nothing to forget was named", "name decisions, or give --ended or --all")
                .Report(_environment);
        }

        if (!_trust.TryOpen(parsed, _environment, out var store, out var error)
            || !TrustOptions.TryRead(store, out var content, out error))
            return error.Report(_environment);

        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!TrustOptions.TryFind(content, id, out var decision, out error))
                return error.Report(_environment);
            chosen.Add(decision.Id);
        }

        var now = _environment.Time.GetUtcNow();
        bool IsChosen(TrustDecisionRecord decision) => all || chosen.Contains(decision.Id) || (ended && decision.Until <= now);
        var count = content.Decisions.Count(IsChosen);
        if (count > 0 && await store.RemoveAsync(IsChosen, cancellationToken) is { } why)
            return TrustOptions.NotKept(why).Report(_environment);
        await _environment.Output.WriteLineAsync(count == 1 ? "1 decision is forgotten." : $"{count} decisions are forgotten.");
        return ExitCode.Sound;
    }
}
