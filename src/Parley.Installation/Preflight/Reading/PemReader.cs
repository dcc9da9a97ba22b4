using System.Collections.Immutable;

namespace Parley.Installation.Preflight.Reading;

/// <summary>What one library was seen to do with files that are not as they should be.</summary>
sealed record PemReader
{
    /// <summary>Its name in product packs.</summary>
    public required PemReaderName Name { get; init; }

    /// <summary>Versions and date.</summary>
    public required string Seen { get; init; }

    /// <summary>What it minds, and what becomes of it; it takes all else.</summary>
    public required ImmutableDictionary<WritingFaultKind, WritingEffect> Writing { get; init; }

    /// <summary>Kinds of keys that it does not load, or that no handshake succeeds with.</summary>
    public required ImmutableArray<KeyKind> Keys { get; init; }
}
