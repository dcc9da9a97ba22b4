using System.Globalization;
using Parley.Diagnostics;

namespace Parley.Certificates.Asn1;

/// <summary>
/// Reads the distinguished encoding rules strictly (X.690, 10 and 11): definite lengths in their shortest form, low tag
/// numbers, canonical booleans and integers. Offsets count from the start of the source, also in a nested reader.
/// </summary>
/// <remarks>Allocates nothing unless it fails. Every method leaves the position alone when it fails.</remarks>
ref struct DerReader
{
    /// <summary>
    /// Nested readers at most. A certificate's deepest named place, a directory name inside a distribution point,
    /// is ten levels down; anything beyond is no certificate.
    /// </summary>
    internal const int MaximumDepth = 16;

    /// <summary>Length octets at most: four hold any length that fits in an array.</summary>
    const int MaximumLengthOctets = 4;

    const int LongLengthForm = 0x80;

    readonly int _end;
    readonly int _depth;

    internal DerReader(ReadOnlySpan<byte> source)
    {
        Source = source;
        _end = source.Length;
    }

    DerReader(ReadOnlySpan<byte> source, int start, int end, int depth)
    {
        Source = source;
        Position = start;
        _end = end;
        _depth = depth;
    }

    /// <summary>A reader for a part of a source, with offsets that count from the start of the whole.</summary>
    internal static DerReader Over(ReadOnlySpan<byte> source, ReadOnlySpan<byte> part)
    {
        source.Overlaps(part, out var start);
        return new(source, start, start + part.Length, depth: 0);
    }

    /// <summary>The whole source that offsets refer to.</summary>
    internal readonly ReadOnlySpan<byte> Source { get; }

    /// <summary>The offset of the next octet.</summary>
    internal int Position { readonly get; private set; }

    internal readonly bool IsAtEnd => Position >= _end;

    /// <summary>Whether the next value has this identifier octet.</summary>
    internal readonly bool NextIs(byte tag) => Position < _end && Source[Position] == tag;

    /// <summary>Reads any value.</summary>
    internal bool TryReadAny(string what, out DerElement element, ref ParseError error)
    {
        element = default;
        var position = Position;
        if (position >= _end)
            return Fail(ref error, position, what, "the end of the data");
        var tag = Source[position];
        if ((tag & DerTag.LongForm) == DerTag.LongForm)
            return Fail(ref error, position, "a tag number below 31", Hex(tag));
        var cursor = position + 1;
        if (cursor >= _end)
            return Fail(ref error, cursor, "a length", "the end of the data");
        int length = Source[cursor++];
        if (length >= LongLengthForm && !TryReadLongLength(length, ref cursor, out length, ref error))
            return false;
        if (length > _end - cursor)
            return Fail(ref error, position, Count(length) + " of content", Count(_end - cursor));
        element = new(tag, position, cursor, length);
        Position = cursor + length;
        return true;
    }

    /// <summary>Reads a value with this identifier octet.</summary>
    /// <param name="tag">The identifier octet asked for.</param>
    /// <param name="what">What the value is, in the words of the specification; for the error.</param>
    /// <param name="element">Where it lies.</param>
    /// <param name="error">Set where the method fails.</param>
    internal bool TryRead(byte tag, string what, out DerElement element, ref ParseError error)
    {
        if (Position < _end && Source[Position] != tag)
        {
            element = default;
            return Fail(ref error, Position, what + " as " + DerTag.Describe(tag), DerTag.Describe(Source[Position]));
        }

        return TryReadAny(what, out element, ref error);
    }

    /// <summary>Reads a value of constructed form and gives a reader for its content.</summary>
    internal bool TryEnter(byte tag, string what, out DerReader inner, scoped ref ParseError error)
    {
        if (!TryRead(tag, what, out var element, ref error))
        {
            inner = default;
            return false;
        }

        return TryEnter(element, out inner, ref error);
    }

    /// <summary>Gives a reader for the content of a value that was read already.</summary>
    internal readonly bool TryEnter(DerElement element, out DerReader inner, scoped ref ParseError error)
    {
        if (_depth >= MaximumDepth)
        {
            inner = default;
            return Fail(ref error, element.Offset, $"at most {MaximumDepth} levels", "one more");
        }

        inner = new(Source, element.ContentOffset, element.End, _depth + 1);
        return true;
    }

    /// <summary>Checks that nothing follows.</summary>
    internal readonly bool TryEnd(string what, ref ParseError error) =>
        IsAtEnd || Fail(ref error, Position, "the end of " + what, Count(_end - Position) + " more");

    /// <summary>Reads a BOOLEAN: <c>00</c> or <c>FF</c>.</summary>
    internal bool TryReadBoolean(string what, out bool value, ref ParseError error)
    {
        value = false;
        var before = Position;
        if (!TryRead(DerTag.Boolean, what, out var element, ref error))
            return false;
        var content = element.Content(Source);
        if (content is not [0x00 or 0xFF])
        {
            Position = before;
            return Fail(ref error, element.ContentOffset, what + " as 00 or FF", Hex(content));
        }

        value = content[0] != 0;
        return true;
    }

    /// <summary>Reads an INTEGER in its shortest form, of any size and sign.</summary>
    internal bool TryReadInteger(string what, out DerElement element, ref ParseError error)
    {
        var before = Position;
        if (!TryRead(DerTag.Integer, what, out element, ref error))
            return false;
        if (element.Content(Source) is [] or [0x00, < 0x80, ..] or [0xFF, >= 0x80, ..])
        {
            Position = before;
            return Fail(ref error, element.ContentOffset, what + " in its shortest form", Hex(element.Content(Source)));
        }

        return true;
    }

    /// <summary>Reads an INTEGER from zero to the greatest <see cref="int"/>.</summary>
    internal bool TryReadCount(byte tag, string what, out int value, ref ParseError error)
    {
        value = 0;
        var before = Position;
        if (!TryRead(tag, what, out var element, ref error))
            return false;
        var content = element.Content(Source);
        if (content is [] or [>= 0x80, ..] or [0x00, < 0x80, ..] || content.Length > sizeof(int))
        {
            Position = before;
            return Fail(ref error, element.ContentOffset, what + " from 0 to 2147483647", Hex(content));
        }

        foreach (var octet in content)
            value = (value << 8) | octet;
        return true;
    }

    /// <summary>Reads a BIT STRING of whole octets: keys and signatures.</summary>
    internal bool TryReadOctetAlignedBits(string what, out DerElement element, ref ParseError error)
    {
        var before = Position;
        if (!TryRead(DerTag.BitString, what, out element, ref error))
            return false;
        var content = element.Content(Source);
        if (content is not [0x00, ..])
        {
            Position = before;
            return Fail(ref error, element.ContentOffset, what + " with no unused bits", Hex(content));
        }

        element = new(element.Tag, element.Offset, element.ContentOffset + 1, element.ContentLength - 1);
        return true;
    }

    /// <summary>Reads a BIT STRING of named bits, at most sixteen: bit 0 is the lowest of the result.</summary>
    internal bool TryReadNamedBits(string what, out int bits, ref ParseError error)
    {
        bits = 0;
        var before = Position;
        if (!TryRead(DerTag.BitString, what, out var element, ref error))
            return false;
        var content = element.Content(Source);
        if (!AreNamedBits(content))
        {
            Position = before;
            return Fail(ref error, element.ContentOffset, what + " as at most 16 named bits", Hex(content));
        }

        for (var i = 1; i < content.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                if ((content[i] & (0x80 >> bit)) != 0)
                    bits |= 1 << (((i - 1) * 8) + bit);
            }
        }

        return true;
    }

    /// <summary>Reads an OBJECT IDENTIFIER whose arcs are in their shortest form.</summary>
    internal bool TryReadObjectIdentifier(string what, out DerElement element, ref ParseError error)
    {
        var before = Position;
        if (!TryRead(DerTag.ObjectIdentifier, what, out element, ref error))
            return false;
        if (!IsObjectIdentifier(element.Content(Source)))
        {
            Position = before;
            return Fail(ref error, element.ContentOffset, what + " as a well-formed identifier", Hex(element.Content(Source)));
        }

        return true;
    }

    /// <summary>Whether these are the content octets of an OBJECT IDENTIFIER (X.690, 8.19).</summary>
    internal static bool IsObjectIdentifier(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content[^1] >= 0x80)
            return false;
        var startsArc = true;
        foreach (var octet in content)
        {
            if (startsArc && octet == 0x80)
                return false;
            startsArc = octet < 0x80;
        }

        return true;
    }

    /// <summary>Reports a fault found in a value that was read already.</summary>
    internal static bool Fail(ref ParseError error, int offset, string expected, string found)
    {
        error = new(offset, expected, found);
        return false;
    }

    /// <summary>The first octets in hexadecimal, for error messages.</summary>
    internal static string Hex(params ReadOnlySpan<byte> octets)
    {
        const int shown = 16;
        return octets.IsEmpty ? "nothing"
            : octets.Length <= shown ? Convert.ToHexString(octets)
            : Convert.ToHexString(octets[..shown]) + "… (" + Count(octets.Length) + ")";
    }

    readonly bool TryReadLongLength(int form, ref int cursor, out int length, ref ParseError error)
    {
        length = 0;
        var octets = form - LongLengthForm;
        if (octets is 0 or > MaximumLengthOctets)
            return Fail(ref error, cursor - 1, "a definite length of at most four octets", Hex((byte)form));
        if (octets > _end - cursor)
            return Fail(ref error, cursor, Count(octets) + " of length", Count(_end - cursor));
        var value = 0L;
        for (var i = 0; i < octets; i++)
            value = (value << 8) | Source[cursor + i];
        if (value < LongLengthForm || value >> (8 * (octets - 1)) == 0)
            return Fail(ref error, cursor - 1, "a length in its shortest form", Hex(Source.Slice(cursor - 1, octets + 1)));
        if (value > _end - cursor - octets)
        {
            return Fail(ref error, cursor - 1, string.Create(CultureInfo.InvariantCulture, $"{value} bytes of content"),
                Count(_end - cursor - octets));
        }

        cursor += octets;
        length = (int)value;
        return true;
    }

    static bool AreNamedBits(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content.Length > 3 || content[0] > 7)
            return false;
        if (content.Length == 1)
            return content[0] == 0;
        return (content[^1] & ((1 << content[0]) - 1)) == 0;
    }

    static string Count(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
}
