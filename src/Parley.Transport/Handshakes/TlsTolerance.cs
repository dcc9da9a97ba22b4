using System.Collections.Immutable;

namespace Parley.Transport.Handshakes;

/// <summary>
/// What else a server takes than what it and we agreed on, found out with hellos of our own beside a complete handshake; and
/// the OCSP answer that it sends with its certificates where it is asked for one.
/// </summary>
public sealed record TlsTolerance
{
    /// <summary>How it answered to TLS 1.2 alone, with all that a server might have.</summary>
    public TlsProbeAnswer Tls12 { get; init; } = TlsProbeAnswer.NotAsked;

    /// <summary>The OCSP answer as sent in TLS 1.2; <see langword="null"/> where none was. In TLS 1.3 it is encrypted and not seen.</summary>
    public ReadOnlyMemory<byte>? Staple { get; init; }

    /// <summary>The versions before TLS 1.2 that it speaks, oldest first.</summary>
    public ImmutableArray<TlsVersion> OldVersions { get; init; } = [];

    /// <summary>A cipher suite that it takes where nothing but broken ones are offered; <see langword="null"/> where it takes none.</summary>
    public string? BrokenSuite { get; init; }

    /// <summary>The length of the prime of its Diffie-Hellman; <see langword="null"/> where it has none.</summary>
    public int? PrimeBits { get; init; }

    /// <summary>The one group that it exchanges keys in, by its number, where it takes none that all clients have.</summary>
    public int? OnlyGroup { get; init; }

    /// <summary>Whether it was asked for a staple and could have sent one that is seen.</summary>
    public bool MayHaveStapled => Tls12 == TlsProbeAnswer.Spoken;
}
