using System.Text;
using System.Xml;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Installation.Kits.Texts;

/// <summary>The names of certificates, which anybody may have written, in texts that people read and scripts that run.</summary>
static class ShownName
{
    // Names of authorities have up to a hundred letters; a longer one tells a reader nothing more.
    const int Longest = 120;

    /// <summary>The name on one line, with characters that XML can hold.</summary>
    internal static string Of(Certificate certificate) => Of(certificate.DisplayName);

    /// <summary>Any text on one line, with characters that XML can hold.</summary>
    internal static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in PlainLine.Of(text, Longest).EnumerateRunes()) // half a pair becomes U+FFFD
            shown.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return shown.ToString();
    }

    /// <summary>A word that a POSIX shell reads as this name and nothing else.</summary>
    internal static string ForShell(Certificate certificate) =>
        $"'{Ascii(Of(certificate)).Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>A word that PowerShell reads as this name and nothing else.</summary>
    internal static string ForPowerShell(Certificate certificate) =>
        $"'{Ascii(Of(certificate)).Replace("'", "''", StringComparison.Ordinal)}'";

    // Windows PowerShell reads a script without a mark in the machine's code page, where an octet of UTF-8 may be a
    // quotation mark that it takes for its own. ASCII is the same everywhere.
    static string Ascii(string text) => string.Concat(text.Select(letter => letter is >= ' ' and <= '~' ? letter : '?'));
}
