using System.Buffers.Binary;
using System.Globalization;
using Parley.Diagnostics;

namespace Parley.Certificates.Asn1;

/// <summary>
/// Reads the distinguished encoding rules strictly (X.690, 10 and 11): definite lengths in their shortest form, low tag
/// numbers, canonical booleans and integers. Offsets count from the start of the source, also in a nested reader.
/// </summary>
/// <remarks>Allocates nothing unless it fails. Every method leaves the position alone when it fails.</remarks>
ref partial struct DerReader
{
    /// <summary>
    /// Nested readers at most. A certificate's deepest named place, a directory name inside a distribution point,
    /// is ten levels down; anything beyond is no certificate.
    /// </summary>
    internal const int MaximumDepth = 16;

    /// <summary>Length octets at most: four hold any length that fits in an array.</summary>
    const int MaximumLengthOctets = 4;

    const int LongLengthForm = 0x80;

    const int TwoLengthOctets = 0x82;

    readonly int _depth;

    internal DerReader(ReadOnlySpan<byte> source) => Source = source;

    DerReader(ReadOnlySpan<byte> source, int start, int depth)
    {
        Source = source;
        Position = start;
        _depth = depth;
    }

    /// <summary>A reader for a part of a source, with offsets that count from the start of the whole.</summary>
    internal static DerReader Over(ReadOnlySpan<byte> source, ReadOnlySpan<byte> part)
    {
        source.Overlaps(part, out var start);
        return new(source[..(start + part.Length)], start, depth: 0);
    }

    /// <summary>A reader for the value that an OCTET STRING wraps: levels count anew.</summary>
    internal readonly DerReader Within(DerElement octets) => new(Source[..octets.End], octets.ContentOffset, depth: 0);

    /// <summary>The source that offsets refer to, up to the end of what is read here.</summary>
    internal readonly ReadOnlySpan<byte> Source { get; }

    /// <summary>The offset of the next octet.</summary>
    internal int Position { readonly get; private set; }

    internal readonly bool IsAtEnd => Position >= Source.Length;

    /// <summary>Whether the next value has this identifier octet.</summary>
    internal readonly bool NextIs(byte tag) => Position < Source.Length && Source[Position] == tag;

    /// <summary>Passes over these octets where they are next.</summary>
    internal bool TrySkip(ReadOnlySpan<byte> octets)
    {
        if (!Source[Position..].StartsWith(octets))
            return false;
        Position += octets.Length;
        return true;
    }

    /// <summary>Reads any value.</summary>
    internal bool TryReadAny(string what, out DerElement element, ref ParseError error)
    {
        // Nearly every value: a low tag number, a length of one octet, and all of the content.
        var start = Position;
        var source = Source;
        if (start < source.Length - 1)
        {
            var tag = source[start];
            int length = source[start + 1];
            if ((tag & DerTag.LongForm) != DerTag.LongForm && length < LongLengthForm && length <= source.Length - start - 2)
            {
                element = new(tag, start, start + 2, length);
                Position = start + 2 + length;
                return true;
            }
        }

        return TryReadLong(what, out element, ref error);
    }

    /// <summary>Reads what certificates, keys and signatures are, a value with two octets of length, and all others.</summary>
    bool TryReadLong(string what, out DerElement element, ref ParseError error)
    {
        var start = Position;
        var source = Source;
        if (start < source.Length - 4 && source[start + 1] == TwoLengthOctets && (source[start] & DerTag.LongForm) != DerTag.LongForm)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(source[(start + 2)..]);
            if (length > byte.MaxValue && length <= source.Length - start - 4) // below, a shorter form would do
            {
                element = new(source[start], start, start + 4, length);
                Position = start + 4 + length;
                return true;
            }
        }

        return TryReadUnusual(what, out element, ref error);
    }

    /// <summary>Reads a value with this identifier octet.</summary>
    /// <param name="tag">The identifier octet asked for.</param>
    /// <param name="what">What the value is, in the words of the specification; for the error.</param>
    /// <param name="element">Where it lies.</param>
    /// <param name="error">Set where the method fails.</param>
    internal bool TryRead(byte tag, string what, out DerElement element, ref ParseError error)
    {
        if (Position >= Source.Length || Source[Position] == tag)
            return TryReadAny(what, out element, ref error);
        element = default;
        return FailTag(tag, what, ref error);
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
            return Fail(ref error, element.Offset, AtMost(MaximumDepth, "levels"), "one more");
        }

        inner = new(Source[..element.End], element.ContentOffset, _depth + 1);
        return true;
    }

    /// <summary>Checks that nothing follows.</summary>
    internal readonly bool TryEnd(string what, ref ParseError error) => IsAtEnd || FailEnd(what, ref error);

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

    readonly bool FailTag(byte tag, string what, ref ParseError error) =>
        Fail(ref error, Position, what + " as " + DerTag.Describe(tag), DerTag.Describe(Source[Position]));

    readonly bool FailEnd(string what, ref ParseError error) =>
        Fail(ref error, Position, "the end of " + what, Count(Source.Length - Position, "bytes more"));

    /// <summary>Reads a value with a length of several octets, or says what is wrong.</summary>
    bool TryReadUnusual(string what, out DerElement element, ref ParseError error)
    {
        element = default;
        var position = Position;
        if (position >= Source.Length)
            return Fail(ref error, position, what, "the end of the data");
        var tag = Source[position];
        if ((tag & DerTag.LongForm) == DerTag.LongForm)
            return Fail(ref error, position, "a tag number below 31", Hex(tag));
        var cursor = position + 1;
        if (cursor >= Source.Length)
            return Fail(ref error, cursor, "a length", "the end of the data");
        int length = Source[cursor++];
        if (length >= LongLengthForm)
        {
            var octets = length - LongLengthForm;
            if (!TryReadLongLength(octets, cursor, out length, ref error))
                return false;
            cursor += octets;
        }

        if (length > Source.Length - cursor)
            return Fail(ref error, position, Count(length) + " of content", Count(Source.Length - cursor));
        element = new(tag, position, cursor, length);
        Position = cursor + length;
        return true;
    }

    readonly bool TryReadLongLength(int octets, int cursor, out int length, ref ParseError error)
    {
        length = 0;
        if (octets is 0 or > MaximumLengthOctets)
            return Fail(ref error, cursor - 1, "a definite length of at most four octets", Hex(Source[cursor - 1]));
        if (octets > Source.Length - cursor)
            return Fail(ref error, cursor, Count(octets) + " of length", Count(Source.Length - cursor));
        var value = 0L;
        for (var i = 0; i < octets; i++)
            value = (value << 8) | Source[cursor + i];
        if (value < LongLengthForm || value >> (8 * (octets - 1)) == 0)
            return Fail(ref error, cursor - 1, "a length in its shortest form", Hex(Source.Slice(cursor - 1, octets + 1)));
        if (value > Source.Length - cursor - octets)
        {
            return Fail(ref error, cursor - 1, Count(value, "bytes of content"), Count(Source.Length - cursor - octets));
        }

        length = (int)value;
        return true;
    }

    /// <summary>A number of something, for error messages: made here, so that methods that read stay short.</summary>
    internal static string Count(long number, string what = "bytes") => string.Create(CultureInfo.InvariantCulture, $"{number} {what}");

    /// <summary>A limit, for error messages.</summary>
    internal static string AtMost(int most, string what) => "at most " + Count(most, what);
}
