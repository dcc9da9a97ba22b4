using System.Collections.Immutable;
using System.Text.Json;
using Parley.Planning.Questions;
using Parley.Planning.Tables;

namespace Parley.Cli.Commands.Plan.Ask;

/// <summary>A group of rows as headings and cells, for everything that is drawn in lines.</summary>
/// <param name="Name">The group; null where a table has one only.</param>
/// <param name="Headings">One for each column.</param>
/// <param name="Rows">As many cells in each row.</param>
sealed record AnswerGrid(string? Name, ImmutableArray<string> Headings, ImmutableArray<ImmutableArray<string>> Rows)
{
    const string OnlyGroup = "rows";
    const string FactGroup = "facts";

    /// <summary>Names and values, not rows.</summary>
    internal bool IsFacts => Name == FactGroup;

    /// <summary>All groups of a table, and its facts last.</summary>
    /// <param name="table">The table.</param>
    /// <param name="whole">With the columns that programs want and people find in another.</param>
    internal static IEnumerable<AnswerGrid> Of(AnswerTable table, bool whole)
    {
        foreach (var group in table.Groups)
            yield return Of(group, whole);
        if (!table.Facts.IsEmpty)
        {
            yield return new(
                FactGroup, ["fact", "value"],
                [.. table.Facts.Select(fact => ImmutableArray.Create(TableCell.Heading(fact.Name), TableCell.Text(fact.Value)))]);
        }
    }

    static AnswerGrid Of(TableGroup group, bool whole)
    {
        var name = group.Name == OnlyGroup ? null : TableCell.Heading(group.Name);
        var columns = group.Rows.Where(row => row.ValueKind == JsonValueKind.Object)
            .SelectMany(row => row.EnumerateObject().Select(cell => cell.Name)).Distinct(StringComparer.Ordinal)
                .ToImmutableArray();
        if (!whole && columns.Contains("port"))
            columns = columns.RemoveRange(["from", "to"]); // the ends of a range of ports
        return columns.IsEmpty
            ? new(name, ["value"], [.. group.Rows.Select(row => ImmutableArray.Create(TableCell.Text(row)))])
            : new(
                name,
                [.. columns.Select(TableCell.Heading)],
                [
                    .. group.Rows.Select(row => columns
                        .Select(column => row.TryGetProperty(column, out var cell) ? TableCell.Text(cell) : "")
                        .ToImmutableArray())
                ]);
    }
}
