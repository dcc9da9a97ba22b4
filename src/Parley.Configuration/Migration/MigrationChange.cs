using Parley.Configuration.Xml;

namespace Parley.Configuration.Migration;

/// <summary>One change of a migration.</summary>
public sealed record MigrationChange
{
    /// <summary>What became of the parameter.</summary>
    public required MigrationKind Kind { get; init; }

    /// <summary>The parameter as spelt in the file.</summary>
    public required string Name { get; init; }

    /// <summary>The parameter that takes its place; <see langword="null"/> where none does.</summary>
    public string? Successor { get; init; }

    /// <summary>Where it stood.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>
    /// The value held for Mac and mobile clients only and holds for all now: the file also has names of the enhanced integration.
    /// </summary>
    public bool NeedsReview { get; init; }
}
