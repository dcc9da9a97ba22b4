using Parley.Planning.Questions;

namespace Parley.Cli.Commands.Plan.Ask;

/// <summary>An answer for a spreadsheet (RFC 4180): one line for each row, with its table and group before it.</summary>
static class AnswerCsv
{
    internal static void Write(TextWriter target, Answer answer)
    {
        var grids = answer.Tables.SelectMany(
            table => AnswerGrid.Of(table, whole: true).Select(grid => (Table: table.Table.Name, Grid: grid)))
            .ToList();
        var columns = grids.SelectMany(pair => pair.Grid.Headings).Distinct(StringComparer.Ordinal).ToList();
        Line(target, ["table", "part", .. columns]);
        foreach (var (table, grid) in grids)
        {
            var places = columns.Select(column => grid.Headings.IndexOf(column)).ToList();
            foreach (var row in grid.Rows)
                Line(target, [table, grid.Name ?? "", .. places.Select(place => place < 0 ? "" : row[place])]);
        }
    }

    static void Line(TextWriter target, IEnumerable<string> cells) =>
        target.Write($"{string.Join(',', cells.Select(Quoted))}\r\n");

    static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
