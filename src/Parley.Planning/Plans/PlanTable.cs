using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Planning.Plans;

/// <summary>Rows of answers, with the document that they rest on.</summary>
public sealed record PlanTable
{
    /// <summary>The word for it, camelCase: the key of its rows in JSON.</summary>
    public required string Word { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>The columns, as people read them.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>The rows; each has a cell for each column, empty where there is nothing to say.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];

    /// <summary>Where the rows come from.</summary>
    public ImmutableArray<SourceReference> Sources { get; init; } = [];
}
