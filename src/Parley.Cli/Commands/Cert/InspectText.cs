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

    /// <summary>Items that are drawn; the bundle of all public roots has a hundred and fifty.</summary>
    const int MostItems = 500;

    const int LongestPath = 200;

    /// <summary>
    /// Letters of a sentence of a finding: the longest have some hundred of ours, and a few names of strangers.
    /// </summary>
    const int LongestSentence = 3000;

    /// <summary>Fields that the heading of a group says already.</summary>
    static readonly ImmutableArray<string> Said = ["oid", "name", "critical", "certificate"];

    internal static IEnumerable<IRenderable> Render(string path, InspectedFile file, InspectionOptions options)
    {
        yield return new Rows(
            new Markup($"[bold]{Plain(path, LongestPath)}[/]  {Plain(file.Form)}, {Count(file.Items.Length, "item")}"),
            new Markup($"[grey]as of {Evidence.Moment(options.Time)}, by the rules of {Plain(options.Policy.Name)}[/]"),
            new Markup(Summary(file)),
            new Text(""));
        if (!file.Findings.IsEmpty)
            yield return Block("[bold]The file[/]", [], file.Findings);
        foreach (var (index, item) in file.Items.Take(MostItems).Index())
            yield return Block(Heading(item, index + 1), item.Fields, item.Findings);
        if (file.Items.Length > MostItems)
            yield return new Text(string.Create(
                CultureInfo.InvariantCulture, $"… and {file.Items.Length - MostItems} more items (--format json has all)\n"));
        if (!file.Chain.IsEmpty)
            yield return Block("[bold]The chain[/]", file.Chain, []);
    }

    static string Heading(InspectedItem item, int number)
    {
        var name = item.FriendlyName is { } friendly ? $", called {friendly}" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"[bold]{number}. {Plain(item.KindName)}[/]  {Plain(item.Title)}  [grey]{Plain(item.Place + name)}[/]");
    }

    static Padder Block(string heading, ImmutableArray<InspectedField> fields, ImmutableArray<Observation> findings)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        AddFindings(grid, findings, depth: 0);
        AddFields(grid, fields, depth: 0);
        return new Padder(new Rows(new Markup(heading), grid)).Padding(0, 0, 0, 1);
    }

    static void AddFields(Grid grid, ImmutableArray<InspectedField> fields, int depth)
    {
        foreach (var field in fields)
        {
            AddRow(grid, field.Label, depth, new Text(Words(field)));
            AddFindings(grid, field.Findings, depth);
            switch (field.Form)
            {
                case InspectedForm.Group:
                    AddFields(grid, [.. field.Fields.Where(inner => inner.Name != "algorithm")], depth + 1);
                    break;
                case InspectedForm.Groups:
                    AddMembers(grid, field.Fields, depth + 1);
                    break;
            }
        }
    }

    static void AddMembers(Grid grid, ImmutableArray<InspectedField> members, int depth)
    {
        foreach (var member in members)
        {
            AddRow(grid, member.Label, depth, new Text(Words(member)));
            AddFindings(grid, member.Findings, depth);
            AddFields(grid, [.. member.Fields.Where(inner => !Said.Contains(inner.Name))], depth + 1);
        }
    }

    /// <summary>What stands beside the label.</summary>
    static string Words(InspectedField field) => field.Form switch
    {
        InspectedForm.Group when field.Fields is [{ Name: "algorithm" } algorithm, ..] => algorithm.Values[0],
        InspectedForm.Rows => Lines(field.Fields.Select(row => row.Values[0])),
        InspectedForm.Flag => field.Values[0] == "true" ? "yes" : "no",
        _ => Lines(field.Values),
    };

    static string Lines(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count <= LongestList
            ? string.Join('\n', all)
            : string.Create(CultureInfo.InvariantCulture,
                $"{string.Join('\n', all.Take(LongestList))}\n… and {all.Count - LongestList} more (--format json has all)");
    }

    static void AddFindings(Grid grid, ImmutableArray<Observation> findings, int depth)
    {
        foreach (var finding in findings)
        {
            var colour = SeverityText.Colour(finding.Severity);
            AddRow(grid, SeverityText.Of(finding.Severity), depth, colour, new Rows(
                new Markup($"[{colour}]{Plain(finding.Title)}[/]  [grey]{finding.Finding.Code}[/]"),
                new Markup(Plain(finding.Cause)),
                new Markup($"[grey]fix:[/] {Plain(finding.Fix)}")));
        }
    }

    static void AddRow(Grid grid, string label, int depth, IRenderable value) => AddRow(grid, label, depth, "grey", value);

    static void AddRow(Grid grid, string label, int depth, string colour, IRenderable value) =>
        grid.AddRow(new Padder(new Markup($"[{colour}]{Plain(label)}[/]")).Padding(2 * depth, 0, 0, 0), value);

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

    /// <summary>A text for the terminal: no control characters, no markup.</summary>
    static string Plain(string text, int longest = LongestSentence) => Markup.Escape(PlainLine.Of(text, longest));
}
