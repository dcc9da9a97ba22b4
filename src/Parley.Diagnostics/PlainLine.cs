using System.Buffers;
using System.Text;

namespace Parley.Diagnostics;

/// <summary>Text from a stranger as one line that a terminal can be given: no control characters, bounded.</summary>
public static class PlainLine
{
    static readonly SearchValues<char> Unprintable = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code),
         '\u200E', '\u200F', '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069']);

    /// <summary>
    /// The text with line ends as <c>\n</c>, other control characters and changes of writing direction as
    /// <c>\xNN</c> or <c>\uNNNN</c>, cut at a length; what was cut is said.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="maximumLength">The number of characters of <paramref name="text"/> that are kept.</param>
    public static string Of(string text, int maximumLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(maximumLength);
        var kept = text.Length <= maximumLength ? text.AsSpan() : text.AsSpan(0, maximumLength);
        if (!kept.ContainsAny(Unprintable))
            return kept.Length == text.Length ? text : $"{kept}… ({text.Length - kept.Length} more)";

        var line = new StringBuilder(kept.Length + 16);
        foreach (var character in kept)
        {
            if (!Unprintable.Contains(character))
                line.Append(character);
            else if (character == '\n')
                line.Append("\\n");
            else if (character == '\r')
                line.Append("\\r");
            else if (character == '\t')
                line.Append("\\t");
            else if (character <= '\xFF')
                line.Append("\\x").Append(((int)character).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else
                line.Append("\\u").Append(((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (kept.Length < text.Length)
            line.Append("… (").Append(text.Length - kept.Length).Append(" more)");
        return line.ToString();
    }
}
