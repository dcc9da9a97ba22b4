using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Client.Trust;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Trust;

/// <summary><c>parley trust list</c>: every decision, and whether it still counts.</summary>
sealed class TrustListCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly TrustOptions _trust = new();

    internal TrustListCommand(CommandEnvironment environment)
        : base("list", "List the servers that were accepted, and until when.")
    {
        _environment = environment;
        _trust.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley trust list", "what was accepted"),
        new("parley trust list --format json", "the same for a program"),
    ];

    int Run(ParseResult parsed)
    {
        if (!_trust.TryOpen(parsed, _environment, out var store, out var error)
            || !TrustOptions.TryRead(store, out var content, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (_output.Format(parsed) == "json")
                JsonOutput.Write(writer.Writer, json => TrustJson.Write(json, content.Decisions, _environment.Time.GetUtcNow()));
            else
                Write(_output.Console(parsed, _environment, writer), content.Decisions);
            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }

    void Write(IAnsiConsole console, ImmutableArray<TrustDecisionRecord> decisions)
    {
        if (decisions.IsEmpty)
        {
            console.MarkupLine("Nothing was accepted.");
            return;
        }

        var now = _environment.Time.GetUtcNow();
        var table = new Table().Border(TableBorder.Simple).AddColumn("id").AddColumn("service").AddColumn("domain")
            .AddColumn("server").AddColumn("until").AddColumn("accepted");
        foreach (var decision in decisions)
        {
            var until = decision.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            table.AddRow(
                decision.Id,
                decision.Scope.Service.ToString(),
                Escape(decision.Scope.Domain),
                Escape(decision.Scope.Server),
                decision.Until <= now ? $"[grey]{until}, ended[/]" : until,
                Escape(string.Join("; ", decision.Faults.Select(FaultText.Of))));
        }

        console.Write(table);
    }
}
