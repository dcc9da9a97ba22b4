using System.Text;
using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Check.Sarif;

/// <summary>
/// Texts as messages of SARIF: plain, where braces mean arguments and <c>[…](…)</c> a link (SARIF 2.1.0, 3.11.5 and
/// 3.11.6), and as Markdown, where much more means something. What a server said must mean nothing in either.
/// </summary>
static class SarifText
{
    /// <summary>What has a meaning in Markdown, HTML included.</summary>
    const string Meaning = "\\`*_[]<>#.:@|&~";

    internal static string Plain(string text) => Clean(text)
        .Replace("{", "{{", StringComparison.Ordinal)
        .Replace("}", "}}", StringComparison.Ordinal)
        .Replace("](", "] (", StringComparison.Ordinal);

    /// <summary>Markdown that reads as the text does.</summary>
    internal static string Markdown(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in Clean(text))
        {
            if (letter is '{' or '}')
                escaped.Append(letter).Append(letter); // an argument's brace first, then Markdown, where two mean nothing
            else if (Meaning.Contains(letter, StringComparison.Ordinal))
                escaped.Append('\\').Append(letter);
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>Writes a message with both forms.</summary>
    internal static void Write(Utf8JsonWriter writer, string name, string plain, string? markdown = null)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", plain);
        if (markdown is not null)
            writer.WriteString("markdown", markdown);
        writer.WriteEndObject();
    }

    // Longer than any text of a finding with its values; a server could send more.
    const int MaximumCharacters = 8_000;

    static string Clean(string text) => PlainLine.Of(text, MaximumCharacters);
}
