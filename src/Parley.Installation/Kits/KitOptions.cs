using System.Collections.Immutable;

namespace Parley.Installation.Kits;

/// <summary>What may be said about a kit beside its certificates.</summary>
public sealed record KitOptions
{
    /// <summary>Who hands it out, as users read it in profiles; <see langword="null"/>: named for its first root.</summary>
    public string? Name { get; init; }

    /// <summary>Domains whose servers apps on Android may trust by it; none: all.</summary>
    public ImmutableArray<string> Domains { get; init; } = [];
}
