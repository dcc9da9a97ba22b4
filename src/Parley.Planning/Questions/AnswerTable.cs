using System.Collections.Immutable;
using System.Text.Json;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Readings;

namespace Parley.Planning.Questions;

/// <summary>What one table says to a question.</summary>
/// <param name="Table">The table, with its sources and remarks.</param>
/// <param name="Groups">The groups of rows that fit.</param>
/// <param name="Facts">What holds for the whole table, and fits.</param>
public sealed record AnswerTable(ReferenceTable Table, ImmutableArray<TableGroup> Groups, ImmutableArray<JsonProperty> Facts)
{
    /// <summary>The contradictions of the documents that had to be decided to read the table.</summary>
    public IEnumerable<Contradiction> Readings => PlanningTables.Contradictions.Of(Table);

    /// <summary>Narrows a table; null where nothing of it fits.</summary>
    internal static AnswerTable? Of(ReferenceTable table, ImmutableArray<FilterChoice> choices)
    {
        if (choices.IsEmpty)
            return new(table, table.Groups, table.Facts);
        if (choices.Any(choice => choice.RulesOut(table.Platforms)))
            return null;

        ImmutableArray<TableGroup> groups =
        [
            .. table.Groups
                .Select(group => group with { Rows = choices.Aggregate(group.Rows, (rows, choice) => choice.Of(group.Name, rows)) })
                .Where(group => !group.Rows.IsEmpty),
        ];
        ImmutableArray<JsonProperty> facts = [.. table.Facts.Where(fact => choices.All(choice => choice.Fits(fact)))];
        return groups.IsEmpty && facts.IsEmpty ? null : new(table, groups, facts);
    }
}
