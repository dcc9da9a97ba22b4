namespace Parley.Certificates.Material;

/// <summary>The letters of Base64 and what they stand for (RFC 4648, 4).</summary>
/// <remarks>
/// By hand: the platform's reader in vector code takes longer to load than to read a hundred certificates, and most
/// runs read three.
/// </remarks>
static class Base64Letters
{
    const byte None = 0xFF;

    /// <summary>The six bits of each letter by its octet.</summary>
    static readonly byte[] Values = Read("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>Whether an octet is one of the 64 letters.</summary>
    internal static bool IsLetter(byte octet) => Values[octet] != None;

    /// <summary>Whether an octet is one of the letters or the sign that pads.</summary>
    internal static bool IsLetterOrPadding(byte octet) => IsLetter(octet) || octet == '=';

    /// <summary>Whether a text is nothing but letters and padding.</summary>
    internal static bool AreAll(ReadOnlySpan<byte> text)
    {
        foreach (var octet in text)
        {
            if (!IsLetterOrPadding(octet))
                return false;
        }

        return true;
    }

    /// <summary>The octets that letters stand for.</summary>
    /// <param name="letters">Letters alone, without padding; not one more than a multiple of four.</param>
    internal static byte[] Decode(ReadOnlySpan<byte> letters)
    {
        var octets = new byte[(int)(letters.Length * 3L / 4)];
        var (bits, kept, written) = (0, 0, 0);
        foreach (var letter in letters)
        {
            bits = (bits << 6) | Values[letter];
            kept += 6;
            if (kept < 8)
                continue;
            kept -= 8;
            octets[written++] = (byte)(bits >> kept);
        }

        return octets;
    }

    static byte[] Read(ReadOnlySpan<byte> letters)
    {
        var values = new byte[byte.MaxValue + 1];
        for (var octet = 0; octet < values.Length; octet++)
            values[octet] = None;
        for (var i = 0; i < letters.Length; i++)
            values[letters[i]] = (byte)i;
        return values;
    }
}
