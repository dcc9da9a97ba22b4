using System.Collections.Immutable;

namespace Parley.Installation.Comparison;

/// <summary>One field at all stations.</summary>
public sealed record ComparisonRow
{
    /// <summary>The field, camelCase, as JSON names it.</summary>
    public required string Field { get; init; }

    /// <summary>The field in words.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// What each station says, in their order; <see langword="null"/> where it says nothing. Several values are parted by line ends.
    /// </summary>
    public required ImmutableArray<string?> Values { get; init; }

    /// <summary>Whether they differ, and whether that matters.</summary>
    public ComparisonWeight Weight { get; init; }

    /// <summary>Why it matters or not; <see langword="null"/> where nothing differs.</summary>
    public string? Why { get; init; }
}
