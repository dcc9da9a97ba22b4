using Parley.Cli.Rendering;
using Parley.Installation.Comparison;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Cert.Diff;

/// <summary>The table of fields as a person reads it, then what matters with its cure.</summary>
static class DiffText
{
    internal static IEnumerable<IRenderable> Render(CertificateComparison comparison)
    {
        var differing = comparison.Rows.Count(row => row.Weight == ComparisonWeight.Matters);
        yield return MarkedLine.Of(
            differing == 0 ? "✓" : "✗",
            differing == 0 ? $"Nothing differs that matters between {Stations(comparison)}"
                : $"{(differing == 1 ? "1 field differs" : $"{differing} fields differ")} in a way that matters between {Stations(comparison)}");
        yield return Text.NewLine;
        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators().AddColumn("field");
        foreach (var station in comparison.Stations)
            table.AddColumn($"{Word(station.Stage)}\n[grey]{Escape(station.Source)}[/]");
        table.AddColumn("differs");
        foreach (var row in comparison.Rows)
        {
            var mark = row.Weight switch
            {
                ComparisonWeight.Matters => $"[red]matters[/]: {Escape(row.Why ?? "")}",
                ComparisonWeight.Harmless => $"[grey]harmless: {Escape(row.Why ?? "")}[/]",
                _ => "[green]same[/]",
            };
            table.AddRow(
            [
                new Text(row.Title), .. row.Values.Select(value => new Text(value ?? "–")),
                new Markup(row.Values.Count(value => value is not null) < 2 ? "" : mark),
            ]);
        }

        yield return table;
        yield return Text.NewLine;
        foreach (var (index, finding) in comparison.Findings.Index())
            yield return ObservationBlock.Of(finding, index + 1);
    }

    /// <summary>The station, as JSON and headings name it.</summary>
    internal static string Word(ComparisonStage stage) => stage.ToString().ToLowerInvariant();

    static string Stations(CertificateComparison comparison) =>
        string.Join(", ", comparison.Stations.Select(station => Word(station.Stage)));
}
