using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Client.Trust;
using Parley.Diagnostics;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Trust;

/// <summary><c>parley trust show ID</c>: all of one decision.</summary>
sealed class TrustShowCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly TrustOptions _trust = new();

    readonly Argument<string> _id = new("id")
    {
        Description = "The decision, as 'parley trust list' names it; its first four letters are enough.",
        HelpName = "ID",
    };

    internal TrustShowCommand(CommandEnvironment environment)
        : base("show", "Show one decision: what it is about, which key and certificate, what was wrong, until when it counts.")
    {
        _environment = environment;
        Add(_id);
        _trust.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } = [new("parley trust show 3f9a", "one decision")];

    int Run(ParseResult parsed)
    {
        if (!_trust.TryOpen(parsed, _environment, out var store, out var error)
            || !TrustOptions.TryRead(store, out var content, out error)
            || !TrustOptions.TryFind(content, parsed.GetRequiredValue(_id), out var decision, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (_output.Format(parsed) == "json")
                JsonOutput.Write(writer.Writer, json => TrustJson.Write(json, [decision], _environment.Time.GetUtcNow()));
            else
                Write(_output.Console(parsed, _environment, writer), decision);
            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }

    static void Write(IAnsiConsole console, TrustDecisionRecord decision)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var (name, value) in new[]
        {
            ("id", decision.Id), ("service", decision.Scope.Service.ToString()), ("domain", decision.Scope.Domain),
            ("server", decision.Scope.Server),
            ("accepted", string.Join("; ", decision.Faults.Select(FaultText.Of))),
            ("decided", Evidence.Moment(decision.DecidedAt)), ("until", Evidence.Moment(decision.Until)),
            ("key", decision.KeySha256), ("certificate", decision.Certificate.Sha256), ("subject", decision.Certificate.Subject),
            ("issuer", decision.Certificate.Issuer), ("names", string.Join(", ", decision.Certificate.Names)),
            ("ends", Evidence.Moment(decision.Certificate.NotAfter)),
        })
            grid.AddRow(new Markup($"[grey]{name}[/]"), new Markup(Escape(value)));
        console.Write(grid);
    }
}
