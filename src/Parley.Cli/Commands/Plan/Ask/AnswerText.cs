using Parley.Planning.Questions;
using Spectre.Console;

namespace Parley.Cli.Commands.Plan.Ask;

/// <summary>An answer as a person reads it.</summary>
static class AnswerText
{
    internal static void Write(IAnsiConsole console, Answer answer)
    {
        if (answer.Tables.IsEmpty)
            console.Write(new Text("No row of the tables fits.\n"));
        foreach (var table in answer.Tables)
        {
            console.Write(new Markup($"[bold]{table.Table.Title.EscapeMarkup()}[/]\n"));
            foreach (var grid in AnswerGrid.Of(table, whole: false))
                Write(console, grid);
            if (table.Table.Note is { } note)
                console.Write(new Padder(new Text(note)).Padding(2, 0, 0, 0));
            foreach (var reading in table.Readings)
                console.Write(new Padder(new Text($"Contradiction: {reading.Conflict} Read so: {reading.Reading}")).Padding(2, 0, 0, 0));
            console.Write(new Padder(new Markup($"[grey]Source: {string.Join("; ", table.Table.Sources).EscapeMarkup()}[/]")).Padding(2, 0, 0, 1));
        }
    }

    static void Write(IAnsiConsole console, AnswerGrid grid)
    {
        var drawn = new Table().Border(TableBorder.Simple);
        if (grid.Name is { } name)
            drawn.Title($"{name.EscapeMarkup()}").LeftAligned();
        foreach (var heading in grid.Headings)
            drawn.AddColumn(new TableColumn(new Markup($"[grey]{heading.EscapeMarkup()}[/]")));
        foreach (var row in grid.Rows)
            drawn.AddRow(row.Select(cell => new Text(cell)));
        console.Write(drawn);
    }
}
