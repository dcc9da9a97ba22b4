using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Check.Reports;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Check;

/// <summary>
/// The services of a report as a tree: service, node, connection, and what was noticed there. JSON has the rest.
/// </summary>
static class ServiceTree
{
    internal static Padder Render(CheckReport report)
    {
        var tree = new Tree("[bold]Services[/]").Guide(TreeGuide.Line);
        foreach (var service in report.Services)
        {
            var branch = tree.AddNode(
                $"{Mark(service.Worst)} [bold]{Escape(service.Definition.Title)}[/]  [grey]{service.Definition.Id}[/]");
            foreach (var node in service.Nodes)
                AddNode(branch, node);
            foreach (var (node, observation) in service.Observations)
                branch.AddNode($"{Line(observation)}  [grey]{Escape(node)}[/]");
        }

        return new Padder(tree).Padding(0, 0, 0, 1);
    }

    static void AddNode(TreeNode branch, NodeVisit visit)
    {
        var node = branch.AddNode($"{Escape(visit.Target.Node)}  [grey]{Escape(visit.Target.Source)}[/]");
        foreach (var observation in visit.Observations)
            node.AddNode(Line(observation));
        foreach (var connection in visit.Connections)
        {
            var line = node.AddNode($"{Escape(connection.Attempt.Request.Address.ToString())}  {Describe(connection)}");
            foreach (var observation in connection.AllObservations)
                line.AddNode(Line(observation));
        }
    }

    static string Describe(ConnectionVisit connection)
    {
        var attempt = connection.Attempt;
        var outcome = connection.Outcome switch
        {
            ConnectionOutcome.Secured => "[green]trusted[/]",
            ConnectionOutcome.Untrusted => "[red]not trusted[/]",
            _ => $"[red]{Escape(attempt.Detail ?? attempt.Outcome.ToString())}[/]",
        };
        var facts = new[] { attempt.Version?.DisplayName, Certificate(attempt.Verdict), connection.Greeting?.Summary };
        return $"{outcome}  [grey]{Escape(string.Join(", ", facts.Where(fact => !string.IsNullOrEmpty(fact))))}[/]";
    }

    static string? Certificate(CertificateVerdict? verdict) => verdict?.Leaf is not { } leaf
        ? null
        : $"{verdict.Standard.Matched?.ToString() ?? leaf.DisplayName} until {leaf.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    static string Line(Observation observation) =>
        $"{Mark(observation.Severity)} {Escape(observation.Title)}  [grey]{observation.Finding.Code}[/]";

    static string Mark(Severity? severity) => severity switch
    {
        Severity.Error => "[red]✗[/]",
        Severity.Warning => "[yellow]![/]",
        Severity.Note => "[grey]·[/]",
        _ => "[green]✓[/]",
    };
}
