using System.Collections.Immutable;

namespace Parley.Planning.Tables.Readings;

/// <summary>Where the documents contradict themselves or each other, and how they are read.</summary>
public sealed record ContradictionTable
{
    /// <summary>The contradictions by number.</summary>
    public required ImmutableArray<Contradiction> Rows { get; init; }

    /// <summary>The contradictions that had to be decided to read a table.</summary>
    public IEnumerable<Contradiction> Of(ReferenceTable table) => Rows.Where(row => table.Contradictions.Contains(row.Number));
}
