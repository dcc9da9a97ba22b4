using Parley.Planning.Plans;

namespace Parley.Cli.Commands.Plan.Sections;

/// <summary>The tables of a part for a spreadsheet (RFC 4180): one line for each row, with its table before it.</summary>
static class SectionCsv
{
    internal static void Write(TextWriter target, PlanSection section)
    {
        var columns = section.Tables.SelectMany(table => table.Columns).Distinct(StringComparer.Ordinal).ToList();
        Line(target, ["table", .. columns]);
        foreach (var table in section.Tables)
        {
            var places = columns.Select(column => table.Columns.IndexOf(column)).ToList();
            foreach (var row in table.Rows)
                Line(target, [table.Word, .. places.Select(place => place < 0 ? "" : row[place])]);
        }
    }

    static void Line(TextWriter target, IEnumerable<string> cells) => target.Write($"{string.Join(',', cells.Select(Cell))}\r\n");

    // A spreadsheet would calculate what begins so; an apostrophe keeps it a text.
    static string Cell(string text)
    {
        var plain = text is ['=' or '+' or '-' or '@', ..] ? $"'{text}" : text;
        return plain.AsSpan().ContainsAny(",\"\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
