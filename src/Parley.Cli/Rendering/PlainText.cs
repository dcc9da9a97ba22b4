using System.Globalization;
using System.Text;

namespace Parley.Cli.Rendering;

/// <summary>Makes text that came from outside fit to be shown on a terminal.</summary>
static class PlainText
{
    /// <summary>
    /// The text in one line, control and direction characters written as <c>\u001b</c>: a server's banner or a
    /// certificate's name must not move the cursor, change colours, forge a line or read backwards.
    /// </summary>
    internal static string OneLine(string text)
    {
        StringBuilder? line = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]))
            {
                line ??= new StringBuilder(text, 0, i, text.Length + 16);
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            }
            else
            {
                line?.Append(text[i]);
            }
        }

        return line?.ToString() ?? text;
    }

    static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
