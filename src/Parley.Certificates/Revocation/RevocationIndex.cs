using System.Globalization;
using System.Runtime.InteropServices;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>
/// Where each serial number of a list stands: offsets in one open table, six octets an entry, eight in a list of several
/// issuers. The hash has a key of this process, so that nobody can choose serial numbers that fall on one place.
/// </summary>
sealed class RevocationIndex
{
    /// <summary>
    /// Issuers of one list at most: indirect lists serve the authorities of one organization, some dozens.
    /// </summary>
    internal const int MaximumIssuers = 4096;

    /// <summary>The index of a list without entries.</summary>
    internal static readonly RevocationIndex Empty = new(default, 0);

    readonly ReadOnlyMemory<byte> _source;
    readonly int[] _slots; // offset of an entry plus one; zero where free
    ushort[]? _issuerOfSlot; // of lists with certificateIssuer: number of the issuer, 0 for the list's own
    Dictionary<DistinguishedName, ushort>? _issuers;

    internal RevocationIndex(ReadOnlyMemory<byte> source, int entries)
    {
        _source = source;
        EntryCount = entries;
        // A third stays free: a search then looks at two places in the mean.
        _slots = entries == 0 ? [] : new int[(int)Math.Min(Array.MaxLength, (entries * 3L / 2) + 1)];
    }

    internal int EntryCount { get; }

    /// <summary>The number of an issuer that entries name, from 1 in the order of their first use.</summary>
    internal bool TryNumberIssuer(DistinguishedName issuer, int offset, out ushort number, ref ParseError error)
    {
        _issuers ??= new(ForeignNames.Instance);
        _issuerOfSlot ??= new ushort[_slots.Length];
        if (_issuers.TryGetValue(issuer, out number))
            return true;
        number = (ushort)(_issuers.Count + 1);
        _issuers.Add(issuer, number);
        return _issuers.Count <= MaximumIssuers
            || DerReader.Fail(ref error, offset,
                string.Create(CultureInfo.InvariantCulture, $"certificates of at most {MaximumIssuers} issuers"), "one more");
    }

    /// <summary>Adds an entry. Of several of one certificate the first that revokes for good is kept, else the first.</summary>
    internal void Add(int offset, ReadOnlySpan<byte> serial, ushort issuer, Func<int, bool> isFinal)
    {
        var slot = SlotOf(serial, issuer);
        if (_slots[slot] == 0)
        {
            _slots[slot] = offset + 1;
            if (_issuerOfSlot is not null)
                _issuerOfSlot[slot] = issuer;
        }
        else if (!isFinal(_slots[slot] - 1) && isFinal(offset))
        {
            _slots[slot] = offset + 1;
        }
    }

    /// <summary>The offset of an entry, or a negative number where there is none.</summary>
    internal int Find(ReadOnlySpan<byte> serial, DistinguishedName issuer, DistinguishedName listIssuer)
    {
        if (_slots.Length == 0)
            return -1;
        ushort number = 0;
        // An entry may name the list's own issuer too, after entries of others.
        if (_issuers is null || !_issuers.TryGetValue(issuer, out number))
        {
            if (!issuer.Equals(listIssuer))
                return -1;
        }
        else if (issuer.Equals(listIssuer) && _slots[SlotOf(serial, 0)] is > 0 and var own)
        {
            return own - 1;
        }

        return _slots[SlotOf(serial, number)] - 1;
    }

    /// <summary>Where the serial number of an issuer stands, or the free place where it would.</summary>
    int SlotOf(ReadOnlySpan<byte> serial, ushort issuer)
    {
        var slot = (int)(((ulong)(uint)Hash(serial, issuer) * (ulong)_slots.Length) >> 32);
        while (_slots[slot] is > 0 and var taken
            && !((_issuerOfSlot is null || _issuerOfSlot[slot] == issuer) && SerialAt(taken - 1).SequenceEqual(serial)))
        {
            slot = slot + 1 == _slots.Length ? 0 : slot + 1;
        }

        return slot;
    }

    ReadOnlySpan<byte> SerialAt(int offset)
    {
        // The entry was read before it was added.
        var source = _source.Span;
        var error = default(ParseError);
        var reader = new DerReader(source[offset..]);
        reader.TryEnter(DerTag.Sequence, "an entry", out var entry, ref error);
        entry.TryReadAny("a serial number", out var serial, ref error);
        return serial.Content(source[offset..]);
    }

    /// <summary>The hash of strings, which has a secret key.</summary>
    internal static int Hash(ReadOnlySpan<byte> serial, int issuer)
    {
        var odd = (serial.Length & 1) == 0 ? 0 : serial[^1] + 1;
        return HashCode.Combine(string.GetHashCode(MemoryMarshal.Cast<byte, char>(serial), StringComparison.Ordinal), odd, issuer);
    }
}
