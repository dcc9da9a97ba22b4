using Parley.Diagnostics;

namespace Parley.Certificates.Asn1;

/// <summary>
/// Writes basic encoding rules as definite lengths in their shortest form, so that <see cref="DerReader"/> can read old
/// containers: values of indefinite length, long lengths, strings in pieces (X.690, 8). Values are not changed otherwise.
/// </summary>
static class BerToDer
{
    /// <summary>
    /// Levels at most: a list inside a signed message inside a container has ten, and pieces of strings one more.
    /// </summary>
    const int MaximumDepth = 24;

    const byte Constructed = 0x20;
    const byte IndefiniteLength = 0x80;

    /// <summary>Rewrites the first value; false where it is no BER either, or too deep.</summary>
    internal static bool TryConvert(ReadOnlySpan<byte> ber, out byte[] der, ref ParseError error)
    {
        der = [];
        var position = 0;
        if (!TryConvert(ber, ref position, ber.Length, 0, out var value, ref error))
            return false;
        der = value;
        return true;
    }

    static bool TryConvert(ReadOnlySpan<byte> ber, ref int position, int end, int depth, out byte[] value, ref ParseError error)
    {
        value = [];
        var start = position;
        if (depth > MaximumDepth)
            return DerReader.Fail(ref error, start, DerReader.AtMost(MaximumDepth, "levels"), "one more");
        if (end - position < 2 || (ber[position] & DerTag.LongForm) == DerTag.LongForm)
            return DerReader.Fail(ref error, start, "a value", end - position < 2 ? "the end of the data" : "a tag number above 30");
        var tag = ber[position++];
        if (!TryLength(ber, ref position, end, out var contentEnd, ref error))
            return false;
        if ((tag & Constructed) == 0)
        {
            if (contentEnd < 0)
                return DerReader.Fail(ref error, start, "a definite length", "an indefinite one");
            value = Write(tag, ber[position..contentEnd]);
            position = contentEnd;
            return true;
        }

        // Strings in pieces become one primitive string.
        var isString = tag == (DerTag.OctetString | Constructed);
        using var content = new MemoryStream();
        while (contentEnd < 0 ? !IsEndOfContents(ber, position, end) : position < contentEnd)
        {
            if (!TryConvert(ber, ref position, contentEnd < 0 ? end : contentEnd, depth + 1, out var inner, ref error))
                return false;
            content.Write(isString ? ContentOf(inner) : inner);
        }

        position += contentEnd < 0 ? 2 : 0;
        value = Write(isString ? DerTag.OctetString : tag, content.GetBuffer().AsSpan(0, (int)content.Length));
        return true;
    }

    static bool TryLength(ReadOnlySpan<byte> ber, ref int position, int end, out int contentEnd, ref ParseError error)
    {
        contentEnd = -1;
        var form = ber[position++];
        if (form == IndefiniteLength)
            return true;
        long length = form;
        if (form > IndefiniteLength)
        {
            length = 0;
            var octets = form - IndefiniteLength;
            for (; octets > 0 && position < end && length <= int.MaxValue; octets--)
                length = (length << 8) | ber[position++];
            if (octets > 0)
                return DerReader.Fail(ref error, position, "a length", "a greater one than the data");
        }

        if (length > end - position)
            return DerReader.Fail(ref error, position, DerReader.Count(length, "bytes of content"), DerReader.Count(end - position));
        contentEnd = position + (int)length;
        return true;
    }

    static bool IsEndOfContents(ReadOnlySpan<byte> ber, int position, int end) =>
        end - position >= 2 && ber[position] == 0 && ber[position + 1] == 0;

    static ReadOnlySpan<byte> ContentOf(ReadOnlySpan<byte> value)
    {
        var ignored = default(ParseError);
        return new DerReader(value).TryReadAny("a piece", out var piece, ref ignored) ? piece.Content(value) : [];
    }

    static byte[] Write(byte tag, ReadOnlySpan<byte> content)
    {
        Span<byte> header = stackalloc byte[6];
        header[0] = tag;
        var count = 2;
        if (content.Length < IndefiniteLength)
        {
            header[1] = (byte)content.Length;
        }
        else
        {
            var octets = content.Length > 0xFFFFFF ? 4 : content.Length > 0xFFFF ? 3 : content.Length > 0xFF ? 2 : 1;
            header[1] = (byte)(IndefiniteLength | octets);
            for (var i = 0; i < octets; i++)
                header[2 + i] = (byte)(content.Length >> (8 * (octets - 1 - i)));
            count += octets;
        }

        return [.. header[..count], .. content];
    }
}
