using Parley.Certificates.Model;

namespace Parley.Certificates.Paths;

/// <summary>
/// Authorities' certificates that were met, so that each is read once and its key made once: thousands of servers send
/// the same few. For many threads, without a lock: a slot holds one certificate, and the last one put there stays.
/// </summary>
sealed class AuthorityCache
{
    /// <summary>Slots: more authorities than a large enterprise and the public ones have together. A power of two.</summary>
    const int Slots = 2048;

    /// <summary>Greater ones are not kept, so that all slots together hold 16 MiB at most; real ones have 1 to 3 kB.</summary>
    const int MaximumOctets = 8 * 1024;

    readonly Certificate?[] _slots = new Certificate?[Slots];

    /// <summary>The certificate of these octets where it was met, else <see langword="null"/>.</summary>
    internal Certificate? Find(ReadOnlySpan<byte> encoded) =>
        Volatile.Read(ref _slots[SlotOf(encoded)]) is { } kept && kept.Encoded.Span.SequenceEqual(encoded) ? kept : null;

    /// <summary>Keeps an authority's certificate, with octets of its own that nobody can change.</summary>
    internal Certificate Keep(Certificate certificate)
    {
        if (!certificate.IsAuthority || certificate.Encoded.Length > MaximumOctets
            || !Certificate.TryParse(certificate.Encoded.ToArray(), out var own, out _))
            return certificate;
        Volatile.Write(ref _slots[SlotOf(own.Encoded.Span)], own);
        return own;
    }

    /// <summary>From the end of the signature, which no two certificates of honest authorities share.</summary>
    static int SlotOf(ReadOnlySpan<byte> encoded) => encoded is [.., var high, var low] ? ((high << 8) | low) & (Slots - 1) : 0;
}
