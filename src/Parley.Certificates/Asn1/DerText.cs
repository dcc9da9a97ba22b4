using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Parley.Certificates.Asn1;

/// <summary>The character strings of ASN.1, each with its own character set.</summary>
static class DerText
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether this identifier octet belongs to a character string.</summary>
    internal static bool IsString(byte tag) => tag is DerTag.Utf8String or DerTag.PrintableString or DerTag.Ia5String
        or DerTag.TeletexString or DerTag.BmpString or DerTag.UniversalString or DerTag.NumericString or DerTag.VisibleString;

    /// <summary>
    /// Whether the octets fit the character set of the tag. PrintableString is held to ASCII only, because authorities
    /// have always put <c>@</c>, <c>*</c> and <c>_</c> into it; TeletexString takes any octet, read as Latin-1.
    /// </summary>
    internal static bool IsValid(byte tag, ReadOnlySpan<byte> content) => tag switch
    {
        DerTag.Utf8String => Utf8.IsValid(content),
        DerTag.TeletexString => true,
        DerTag.BmpString => IsBasicPlane(content),
        DerTag.UniversalString => IsUniversal(content),
        DerTag.NumericString => IsNumeric(content),
        _ => Ascii.IsValid(content),
    };

    /// <summary>The text of octets for which <see cref="IsValid"/> holds.</summary>
    internal static string Decode(byte tag, ReadOnlySpan<byte> content) => tag switch
    {
        DerTag.Utf8String => StrictUtf8.GetString(content),
        DerTag.BmpString => Encoding.BigEndianUnicode.GetString(content),
        DerTag.UniversalString => DecodeUniversal(content),
        _ => Encoding.Latin1.GetString(content),
    };

    static bool IsNumeric(ReadOnlySpan<byte> content)
    {
        foreach (var octet in content)
        {
            if (octet is not ((>= (byte)'0' and <= (byte)'9') or (byte)' '))
                return false;
        }

        return true;
    }

    static bool IsBasicPlane(ReadOnlySpan<byte> content)
    {
        if (content.Length % 2 != 0)
            return false;
        for (var i = 0; i < content.Length; i += 2)
        {
            if (char.IsSurrogate((char)BinaryPrimitives.ReadUInt16BigEndian(content[i..])))
                return false;
        }

        return true;
    }

    static bool IsUniversal(ReadOnlySpan<byte> content)
    {
        if (content.Length % 4 != 0)
            return false;
        for (var i = 0; i < content.Length; i += 4)
        {
            if (!Rune.IsValid(BinaryPrimitives.ReadUInt32BigEndian(content[i..])))
                return false;
        }

        return true;
    }

    static string DecodeUniversal(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder(content.Length / 4);
        for (var i = 0; i < content.Length; i += 4)
            text.Append(new Rune(BinaryPrimitives.ReadUInt32BigEndian(content[i..])).ToString());
        return text.ToString();
    }
}
