using System.Buffers;

namespace Parley.Contacts.Photos;

/// <summary>The octets that web addresses are made of (RFC 3986, 3).</summary>
static class PhotoUrlOctets
{
    /// <summary>Those of a scheme.</summary>
    internal static readonly SearchValues<byte> Scheme =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."u8);

    /// <summary>What ends an authority; web clients take the backslash for a slash.</summary>
    internal static readonly SearchValues<byte> EndOfAuthority = SearchValues.Create("/?#\\"u8);

    /// <summary>Hexadecimal digits.</summary>
    internal static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789ABCDEFabcdef"u8);

    /// <summary>What no host name holds; octets beyond ASCII may be those of an international one.</summary>
    internal static readonly SearchValues<byte> NotInNames =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Where(octet => !IsInNames((char)octet)).Select(octet => (byte)octet)]);

    static bool IsInNames(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_';
}
