using System.Collections.Immutable;
using System.Text.Json;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Readings;

namespace Parley.Planning.Questions;

/// <summary>What one table says to a question.</summary>
/// <param name="Table">The table, with its sources and remarks.</param>
/// <param name="Groups">The groups of rows that fit.</param>
/// <param name="Facts">What holds for the whole table; empty where the answer was narrowed.</param>
public sealed record AnswerTable(ReferenceTable Table, ImmutableArray<TableGroup> Groups, ImmutableArray<JsonProperty> Facts)
{
    /// <summary>The contradictions of the documents that had to be decided to read the table.</summary>
    public IEnumerable<Contradiction> Readings => PlanningTables.Contradictions.Of(Table);

    /// <summary>Narrows a table; null where nothing of it fits.</summary>
    internal static AnswerTable? Of(ReferenceTable table, ImmutableArray<FilterChoice> choices)
    {
        if (choices.IsEmpty)
            return new(table, table.Groups, table.Facts);

        // A table for one platform names it once, not in every row.
        var rest = choices.RemoveAll(choice => choice.HoldsFor(table));
        if (choices.Any(choice => choice.RulesOut(table)))
            return null;
        var groups = table.Groups
            .Select(group => (group.Name, Rows: rest.Aggregate((ImmutableArray<JsonElement>?)group.Rows, (rows, choice) => rows is { } some ? choice.Of(some) : null)))
            .Where(group => group.Rows is { IsEmpty: false })
            .Select(group => new TableGroup(group.Name, group.Rows!.Value))
            .ToImmutableArray();
        return groups.IsEmpty ? null : new(table, groups, []);
    }
}
