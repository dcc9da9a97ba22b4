using System.Collections.Immutable;

namespace Parley.Transport.SecondOpinion;

/// <summary>What the platform's own chain building makes of a chain: what programs of this machine go by that use it.</summary>
public sealed record PlatformOpinion
{
    /// <summary>Whether it builds a path to one of the same anchors with nothing against it.</summary>
    public required bool ChainTrusted { get; init; }

    /// <summary>Whether it finds the name in the server's certificate; <see langword="null"/> where it has no way to compare such names.</summary>
    public bool? NameMatches { get; init; }

    /// <summary>What it has against the chain, in its own words; empty where it has nothing.</summary>
    public ImmutableArray<PlatformRemark> Remarks { get; init; } = [];

    /// <summary>The SHA-256 of the certificates on its path, the server's own first; empty where it could not read that.</summary>
    public ImmutableArray<string> Path { get; init; } = [];
}
