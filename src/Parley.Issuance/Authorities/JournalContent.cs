using System.Collections.Immutable;

namespace Parley.Issuance.Authorities;

/// <summary>What a journal holds.</summary>
sealed record JournalContent
{
    /// <summary>A journal that is begun.</summary>
    internal static readonly JournalContent Empty = new() { Entries = [], Digest = JournalReader.Start, Length = 0, Torn = default };

    /// <summary>The entries, in their order.</summary>
    internal required ImmutableArray<JournalEntry> Entries { get; init; }

    /// <summary>The digest of the last line, which the next one goes on from.</summary>
    internal required ReadOnlyMemory<byte> Digest { get; init; }

    /// <summary>Octets of whole lines.</summary>
    internal required long Length { get; init; }

    /// <summary>Octets after the last whole line: a line that was not written to its end.</summary>
    internal required ReadOnlyMemory<byte> Torn { get; init; }
}
