using Parley.Planning.Questions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Plan.Ask;

/// <summary>An answer as a person reads it.</summary>
static class AnswerText
{
    // With more columns a terminal has room for one word on a line; such rows are read better one below the other.
    const int MostColumns = 7;

    internal static void Write(IAnsiConsole console, Answer answer)
    {
        if (answer.Tables.IsEmpty)
            console.Write(new Text("No row of the tables fits.\n"));
        foreach (var table in answer.Tables)
        {
            console.Write(new Markup($"[bold]{table.Table.Title.EscapeMarkup()}[/]\n"));
            foreach (var grid in AnswerGrid.Of(table, whole: false))
                console.Write(Drawn(grid));
            foreach (var remark in Remarks(table))
                console.Write(new Padder(new Markup($"[grey]{remark.EscapeMarkup()}[/]")).Padding(2, 0, 0, 0));
            console.Write(Text.NewLine);
        }
    }

    static Rows Drawn(AnswerGrid grid)
    {
        List<IRenderable> parts = grid.Name is { } name ? [new Padder(new Text(name)).Padding(2, 0, 0, 0)] : [];
        if (grid.Headings.Length == 1)
            parts.Add(new Padder(new Rows(grid.Rows.Select(row => new Text($"· {row[0]}")))).Padding(4, 0, 0, 1));
        else if (grid.IsFacts)
            parts.Add(Record(grid.Rows.Select(row => (row[0], row[1]))));
        else if (grid.Headings.Length > MostColumns)
            parts.AddRange(grid.Rows.Select(row => Record(grid.Headings.Zip(row).Where(cell => cell.Second.Length > 0))));
        else
            parts.Add(Columns(grid)); // with a line below it
        return new(parts);
    }

    static Table Columns(AnswerGrid grid)
    {
        var drawn = new Table().Border(TableBorder.Simple);
        foreach (var heading in grid.Headings)
            drawn.AddColumn(new TableColumn(new Markup($"[grey]{heading.EscapeMarkup()}[/]")));
        foreach (var row in grid.Rows)
            drawn.AddRow(row.Select(cell => new Text(cell)));
        return drawn;
    }

    static Padder Record(IEnumerable<(string Name, string Value)> cells)
    {
        var drawn = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(4).PadRight(2)).AddColumn();
        foreach (var (name, value) in cells)
            drawn.AddRow(new Markup($"[grey]{name.EscapeMarkup()}[/]"), new Text(value));
        return new Padder(drawn).Padding(0, 0, 0, 1);
    }

    static IEnumerable<string> Remarks(AnswerTable table)
    {
        if (table.Table.Note is { } note)
            yield return note;
        foreach (var reading in table.Readings)
            yield return $"Contradiction: {reading.Conflict} Read so: {reading.Reading}";
        yield return $"Source: {SourceText.Of(table.Table.Sources)}";
    }
}
