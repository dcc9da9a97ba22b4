using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Parley.Contacts.Photos;

/// <summary>The characters that make rows and cells, as the octets that they are in a file: one each, or two in UTF-16.</summary>
sealed class CsvUnits(CsvLayout layout)
{
    /// <summary>The octets looked at in one go: a bit for each in a number of 64.</summary>
    internal const int BlockOctets = 64;

    // Of a character of two octets both must be alike, and the first, which has an even place, stands for it.
    readonly int _shift = layout.Encoding == CsvEncoding.Octets ? 0 : 1;
    readonly ulong _places = layout.Encoding == CsvEncoding.Octets ? ulong.MaxValue : 0x5555_5555_5555_5555;
    readonly Vector512<byte> _quote = Octets('"', layout.Encoding);
    readonly Vector512<byte> _delimiter = Octets(layout.Delimiter, layout.Encoding);
    readonly Vector512<byte> _lineEnd = Octets(layout.LineEnd, layout.Encoding);
    readonly Vector512<byte> _carriageReturn = Octets('\r', layout.Encoding);

    /// <summary>Octets of a character.</summary>
    internal int Size => _shift + 1;

    /// <summary>The place of the wanted column, from 0.</summary>
    internal int Column { get; } = layout.Column;

    /// <summary>Whether a carriage return ends there.</summary>
    internal bool IsCarriageReturnBefore(ReadOnlySpan<byte> data, int end) =>
        data[end - 1] == _carriageReturn[_shift] && data[end - Size] == _carriageReturn[0];

    /// <summary>Finds the quotes, delimiters and line ends of a block: a bit for each place.</summary>
    internal void Find(ReadOnlySpan<byte> block, out ulong quotes, out ulong delimiters, out ulong lineEnds)
    {
        var octets = Vector512.Create(block);
        quotes = Places(octets, _quote);
        delimiters = Places(octets, _delimiter);
        lineEnds = Places(octets, _lineEnd);
    }

    ulong Places(Vector512<byte> octets, Vector512<byte> wanted)
    {
        var alike = Vector512.Equals(octets, wanted).ExtractMostSignificantBits();
        return alike & (alike >> _shift) & _places;
    }

    static Vector512<byte> Octets(char letter, CsvEncoding encoding)
    {
        if (encoding == CsvEncoding.Octets)
            return Vector512.Create((byte)letter);
        var isOwnOrder = encoding == CsvEncoding.Utf16LittleEndian == BitConverter.IsLittleEndian;
        return Vector512.Create(isOwnOrder ? (ushort)letter : BinaryPrimitives.ReverseEndianness((ushort)letter)).AsByte();
    }
}
