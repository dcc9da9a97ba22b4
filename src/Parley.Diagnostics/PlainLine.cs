using System.Text;

namespace Parley.Diagnostics;

/// <summary>Text from a stranger as one line that a terminal can be given: no control characters, bounded.</summary>
public static class PlainLine
{
    /// <summary>Characters that reports show as a rule: names end at 253, and a report has lines.</summary>
    const int UsualLength = 300;

    /// <summary>The text as <see cref="Of(string, int)"/> gives it, of a length that reports have room for.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text) => Of(text, UsualLength);

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
        if (!HasUnprintable(kept))
            return kept.Length == text.Length ? text : $"{kept}… ({text.Length - kept.Length} more)";

        var line = new StringBuilder(kept.Length + 16);
        foreach (var character in kept)
        {
            if (!IsUnprintable(character))
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

    static bool HasUnprintable(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (IsUnprintable(character))
                return true;
        }

        return false;
    }

    /// <summary>Control characters, separators of lines and paragraphs, marks and changes of writing direction.</summary>
    static bool IsUnprintable(char character) => char.IsControl(character)
        || character is '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
