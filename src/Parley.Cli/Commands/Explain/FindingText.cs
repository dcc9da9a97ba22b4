using System.Collections.Immutable;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Spectre.Console;

namespace Parley.Cli.Commands.Explain;

/// <summary>Findings for a terminal: one in full, several as a list.</summary>
static class FindingText
{
    internal static void Write(IAnsiConsole console, ImmutableArray<Finding> findings)
    {
        if (findings is [var only])
            WriteOne(console, only);
        else
            WriteList(console, findings);
    }

    static void WriteOne(IAnsiConsole console, Finding finding)
    {
        console.MarkupLineInterpolated($"[bold]{finding.Code}[/]  {SeverityText.Of(finding.Severity)}");
        console.MarkupLineInterpolated($"{FindingTemplate.Generic(finding.Title)}");
        console.WriteLine();

        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        Row("cause", FindingTemplate.Generic(finding.Cause));
        Row("fix", FindingTemplate.Generic(finding.Fix));
        Row("source", finding.Source.ToString());
        console.Write(grid);

        void Row(string name, string text) => grid.AddRow(new Markup($"[bold]{name}[/]"), new Text(text));
    }

    static void WriteList(IAnsiConsole console, ImmutableArray<Finding> findings)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadRight(2))
            .AddColumn(new GridColumn().NoWrap().PadRight(2))
            .AddColumn(new GridColumn().PadRight(0));
        foreach (var finding in findings)
        {
            grid.AddRow(
                new Text(finding.Code),
                new Markup($"[{SeverityText.Colour(finding.Severity)}]{SeverityText.Of(finding.Severity)}[/]"),
                new Text(FindingTemplate.Generic(finding.Title)));
        }

        console.Write(grid);
    }
}
