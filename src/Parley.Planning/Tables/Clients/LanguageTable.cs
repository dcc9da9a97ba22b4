using System.Collections.Immutable;

namespace Parley.Planning.Tables.Clients;

/// <summary>Languages of the clients (planning guide, "Supported Languages").</summary>
public sealed record LanguageTable
{
    /// <summary>The rows; two have the same number.</summary>
    public required ImmutableArray<LanguageRow> Rows { get; init; }
}
