using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security;
using System.Text;

namespace Parley.Transport.XmlStreams;

/// <summary>Text in XML: the five predefined entities and numeric references (XML 1.0, 4.1 and 4.6), and no others.</summary>
public static class XmlText
{
    // "&#x10FFFF;" is the longest reference there is.
    const int LongestReference = 10;

    /// <summary>The text with <c>&lt; &gt; &amp; " '</c> written as entities, fit for content and for attributes.</summary>
    public static string Encode(string text) => SecurityElement.Escape(text);

    internal static bool TryDecode(ReadOnlySpan<char> raw, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!IsAllowed(raw))
            return false;
        if (!raw.Contains('&'))
        {
            text = raw.ToString();
            return true;
        }

        var decoded = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            var reference = raw.IndexOf('&');
            if (reference < 0)
                reference = raw.Length;
            decoded.Append(raw[..reference]);
            raw = raw[reference..];
            if (raw.IsEmpty)
                break;
            var end = raw[..Math.Min(raw.Length, LongestReference)].IndexOf(';');
            if (end < 0 || !TryAppend(decoded, raw[1..end]))
                return false;
            raw = raw[(end + 1)..];
        }

        text = decoded.ToString();
        return true;
    }

    /// <summary>Whether all characters may stand in XML (XML 1.0, 2.2).</summary>
    internal static bool IsAllowed(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!IsAllowed(character))
                return false;
        }

        return true;
    }

    static bool TryAppend(StringBuilder decoded, ReadOnlySpan<char> reference)
    {
        switch (reference)
        {
            case "lt":
                decoded.Append('<');
                return true;
            case "gt":
                decoded.Append('>');
                return true;
            case "amp":
                decoded.Append('&');
                return true;
            case "quot":
                decoded.Append('"');
                return true;
            case "apos":
                decoded.Append('\'');
                return true;
        }

        if (!reference.StartsWith('#'))
            return false;
        var isHex = reference.StartsWith("#x");
        var isNumber = isHex
            ? int.TryParse(reference[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            : int.TryParse(reference[1..], NumberStyles.None, CultureInfo.InvariantCulture, out number);
        if (!isNumber || !Rune.TryCreate(number, out var rune) || (rune.IsBmp && !IsAllowed((char)rune.Value)))
            return false;
        decoded.Append(rune);
        return true;
    }

    // Surrogates stand in pairs: the text was valid UTF-8.
    static bool IsAllowed(char character) =>
        character is '\t' or '\r' or '\n' or (>= ' ' and not '\uFFFE' and not '\uFFFF');
}
