using System.Collections.Immutable;

namespace Parley.Planning.Tables.Media;

/// <summary>Bit rates of shared screens, without audio.</summary>
public sealed record PresentationBitRateTable
{
    /// <summary>The rows, smallest screen first.</summary>
    public required ImmutableArray<PresentationBitRate> Rows { get; init; }
}
