using Parley.Diagnostics;

namespace Parley.Certificates.Asn1;

ref partial struct DerReader
{
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
    internal bool TryReadNamedBits(string what, out int bits, ref ParseError error) =>
        TryReadNamedBits(DerTag.BitString, what, out bits, ref error);

    /// <summary>Reads a BIT STRING of named bits under another tag.</summary>
    internal bool TryReadNamedBits(byte tag, string what, out int bits, ref ParseError error)
    {
        bits = 0;
        var before = Position;
        if (!TryRead(tag, what, out var element, ref error))
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

    static bool AreNamedBits(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content.Length > 3 || content[0] > 7)
            return false;
        if (content.Length == 1)
            return content[0] == 0;
        return (content[^1] & ((1 << content[0]) - 1)) == 0;
    }
}
