using System.Collections.Immutable;

namespace Parley.Transport.Handshakes;

/// <summary>What a server speaks, found out by asking for each version alone and hanging up after the answer.</summary>
public sealed record TlsProbe
{
    /// <summary>The answer for each version asked, oldest first.</summary>
    public required ImmutableArray<TlsVersionProbe> Versions { get; init; }

    /// <summary>
    /// The certificates as sent in the newest version that shows them (TLS 1.2 and before), in the order sent, DER. That
    /// the server holds the key is not proved. Empty where none was seen.
    /// </summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Presented { get; init; } = [];

    /// <summary>The versions that the server speaks, oldest first.</summary>
    public IEnumerable<TlsVersion> Spoken =>
        Versions.Where(version => version.Answer == TlsProbeAnswer.Spoken).Select(version => version.Version);
}
