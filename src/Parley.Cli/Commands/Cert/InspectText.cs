using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Inspection;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Cert;

/// <summary>An inspected file as a person reads it: item by item, findings beside the fields they concern.</summary>
static class InspectText
{
    /// <summary>Texts of one list that are drawn; certificates with thousands of names are for programs.</summary>
    const int LongestList = 50;

    const int LongestPath = 200;

    /// <summary>Fields that the heading of an extension says already.</summary>
    static readonly ImmutableArray<string> Said = ["oid", "name", "critical"];

    internal static IEnumerable<IRenderable> Render(string path, InspectedFile file, InspectionOptions options)
    {
        yield return new Rows(
            new Markup($"[bold]{Escape(PlainLine.Of(path, LongestPath))}[/]  {Escape(file.Form)}, {Count(file.Items.Length, "item")}"),
            new Markup($"[grey]as of {Evidence.Moment(options.Time)}, by the rules of {Escape(options.Policy.Name)}[/]"),
            new Markup(Summary(file)),
            new Text(""));
        if (!file.Findings.IsEmpty)
            yield return Block("[bold]The file[/]", [], file.Findings);
        foreach (var (index, item) in file.Items.Index())
            yield return Block(Heading(item, index + 1), item.Fields, item.Findings);
        if (!file.Chain.IsEmpty)
            yield return Block("[bold]The chain[/]", file.Chain, []);
    }

    static string Heading(InspectedItem item, int number)
    {
        var name = item.FriendlyName is { } friendly ? $", called {friendly}" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"[bold]{number}. {Escape(item.KindName)}[/]  {Escape(item.Title)}  [grey]{Escape(item.Place + name)}[/]");
    }

    static Padder Block(string heading, ImmutableArray<InspectedField> fields, ImmutableArray<Observation> findings)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        foreach (var finding in findings)
            AddFinding(grid, finding);
        AddFields(grid, fields, depth: 0);
        return new Padder(new Rows(new Markup(heading), grid)).Padding(0, 0, 0, 1);
    }

    static void AddFields(Grid grid, ImmutableArray<InspectedField> fields, int depth)
    {
        foreach (var field in fields)
        {
            switch (field.Form)
            {
                case InspectedForm.Group:
                    Add(grid, field.Label, depth, new Text(field.Fields is [{ Form: InspectedForm.Text, Name: "algorithm" } first, ..] ? first.Values[0] : ""));
                    AddFindings(grid, field);
                    AddFields(grid, [.. field.Fields.Where(inner => inner.Name != "algorithm")], depth + 1);
                    break;
                case InspectedForm.Groups:
                    Add(grid, field.Label, depth, new Text(""));
                    foreach (var member in field.Fields)
                    {
                        Add(grid, member.Label, depth + 1, new Text(""));
                        AddFindings(grid, member);
                        AddFields(grid, [.. member.Fields.Where(inner => !Said.Contains(inner.Name))], depth + 2);
                    }

                    break;
                case InspectedForm.Flag:
                    Add(grid, field.Label, depth, new Text(field.Values[0] == "true" ? "yes" : "no"));
                    AddFindings(grid, field);
                    break;
                default:
                    Add(grid, field.Label, depth, new Text(Values(field.Values)));
                    AddFindings(grid, field);
                    break;
            }
        }
    }

    static string Values(ImmutableArray<string> values) => values.Length <= LongestList
        ? string.Join('\n', values)
        : string.Create(CultureInfo.InvariantCulture,
            $"{string.Join('\n', values.Take(LongestList))}\n… and {values.Length - LongestList} more (--format json has all)");

    static void AddFindings(Grid grid, InspectedField field)
    {
        foreach (var finding in field.Findings)
            AddFinding(grid, finding);
    }

    static void AddFinding(Grid grid, Observation finding)
    {
        var colour = SeverityText.Colour(finding.Severity);
        grid.AddRow(
            new Markup($"[{colour}]{SeverityText.Of(finding.Severity)}[/]"),
            new Rows(
                new Markup($"[{colour}]{Escape(finding.Title)}[/]  [grey]{finding.Finding.Code}[/]"),
                new Text(finding.Cause),
                new Markup($"[grey]fix:[/] {Escape(finding.Fix)}")));
    }

    static void Add(Grid grid, string label, int depth, Text value) =>
        grid.AddRow(new Padder(new Markup($"[grey]{Escape(label)}[/]")).Padding(2 * depth, 0, 0, 0), value);

    static string Summary(InspectedFile file)
    {
        var errors = file.AllFindings.Count(finding => finding.Severity == Severity.Error);
        var warnings = file.AllFindings.Count(finding => finding.Severity == Severity.Warning);
        return (errors, warnings) switch
        {
            (0, 0) => "[green]✓ Nothing to repair[/]",
            (0, _) => $"[yellow]! {Count(warnings, "warning")}[/]",
            (_, 0) => $"[red]✗ {Count(errors, "error")}[/]",
            _ => $"[red]✗ {Count(errors, "error")}[/], [yellow]{Count(warnings, "warning")}[/]",
        };
    }

    static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    static string Escape(string text) => Markup.Escape(text);
}
