using Parley.Cli.Rendering;
using Parley.Planning.Plans;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Plan.Sections;

/// <summary>Draws a part of a plan: what stands in the way first, then the answers, then what is to be copied.</summary>
static class SectionText
{
    // Of 120 columns each then has some words.
    const int MostColumns = 6;

    internal static IEnumerable<IRenderable> Render(PlanSection section)
    {
        yield return new Markup($"[bold]{section.Title.EscapeMarkup()}[/]\n");
        foreach (var remark in section.Remarks)
            yield return new Padder(new Text(remark)).Padding(2, 0, 0, 0);
        yield return Text.NewLine;
        for (var number = 0; number < section.Findings.Length; number++)
            yield return ObservationBlock.Of(section.Findings[number], number + 1);
        foreach (var table in section.Tables)
        {
            yield return new Markup($"[bold]{table.Title.EscapeMarkup()}[/]\n");
            yield return Draw(section, table);
            if (!table.Sources.IsEmpty)
            {
                yield return new Padder(
                    new Markup($"[grey]Source: {string.Join("; ", table.Sources).EscapeMarkup()}[/]")).Padding(2, 0, 0, 1);
            }
        }

        foreach (var listing in section.Listings)
        {
            yield return new Markup($"[bold]{listing.Title.EscapeMarkup()}[/]\n");
            yield return new Padder(new Rows(listing.Lines.Select(line => new Text(line)))).Padding(2, 0, 0, 1);
        }
    }

    // A row of many cells is a block of its own; in columns each cell would be a word wide.
    static IRenderable Draw(PlanSection section, PlanTable table) =>
        section.Word == ChecklistText.Section
            ? ChecklistText.Draw(table)
            : table.Columns.Length > MostColumns ? Blocks(table)
            : Columns(table);

    static Rows Blocks(PlanTable table) => new(table.Rows.Select(row =>
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        for (var column = 0; column < table.Columns.Length; column++)
        {
            if (row[column].Length > 0)
                grid.AddRow(new Markup($"[grey]{table.Columns[column].EscapeMarkup()}[/]"), new Text(row[column]));
        }

        return grid.AddEmptyRow();
    }));

    static Table Columns(PlanTable table)
    {
        var drawn = new Table().Border(TableBorder.Simple);
        foreach (var column in table.Columns)
            drawn.AddColumn(new TableColumn(new Markup($"[grey]{column.EscapeMarkup()}[/]")));
        foreach (var row in table.Rows)
            drawn.AddRow(row.Select(cell => new Text(cell)));
        return drawn;
    }
}
