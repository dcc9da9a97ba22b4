using System.Globalization;
using System.Text;

namespace Parley.Certificates.Identity;

/// <summary>Foreign text as a report may show it: nothing that moves a cursor, ends a line or turns the reading direction.</summary>
static class PrintableText
{
    /// <summary>A name longer than this is cut: DNS names end at 253 octets, and a report has lines.</summary>
    const int MaximumLength = 300;

    internal static string Of(string text)
    {
        if (text.Length <= MaximumLength && !text.Any(IsHidden))
            return text;

        var printable = new StringBuilder(text.Length + 16);
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, MaximumLength)))
        {
            if (IsHidden(character))
                printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                printable.Append(character);
        }

        return text.Length > MaximumLength ? printable.Append('…').ToString() : printable.ToString();
    }

    static bool IsHidden(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
