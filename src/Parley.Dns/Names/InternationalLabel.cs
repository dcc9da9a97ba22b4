using System.Globalization;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Dns.Names;

/// <summary>
/// Turns a label in any script into its A-label, with the care that a client needs (RFC 5891, 5; RFC 5895, 2).
/// </summary>
/// <remarks>
/// Letters are lowered; everything but letters, marks, digits and hyphens is refused, which leaves out what IDNA 2008
/// disallows (RFC 5892, 2) without its tables. Marks that follow a letter they could be written as one with are
/// refused,
/// since the runtime has no normalisation tables in invariant mode and two spellings of one name must not differ.
/// </remarks>
static class InternationalLabel
{
    const string Prefix = "xn--";

    internal static bool IsDot(char letter) => letter is '.' or '\u3002' or '\uFF0E' or '\uFF61';

    internal static bool TryToAscii(ReadOnlySpan<char> label, out string ascii, out ParseError error)
    {
        ascii = "";
        var points = new List<int>(label.Length);
        for (var i = 0; i < label.Length;)
        {
            if (Rune.DecodeFromUtf16(label[i..], out var rune, out var length) != System.Buffers.OperationStatus.Done
                || !IsAllowed(rune, points.Count == 0))
            {
                error = new(i, "a letter, a digit or '-'", Describe(label[i], rune));
                return false;
            }

            points.Add(Rune.ToLowerInvariant(rune).Value);
            i += length;
        }

        if (points[0] == '-' || points[^1] == '-' || (points.Count >= 4 && points[2] == '-' && points[3] == '-'))
        {
            error = new(0, "a label without '-' at its ends or in both third and fourth place", $"'{label}'");
            return false;
        }

        ascii = Prefix + Punycode.Encode(points);
        error = default;
        return true;
    }

    internal static string Describe(char letter) => Describe(letter, new Rune(char.IsSurrogate(letter) ? '\uFFFD' : letter));

    static string Describe(char letter, Rune rune)
    {
        var value = char.IsSurrogate(letter) && rune == Rune.ReplacementChar ? letter : rune.Value;
        var point = value.ToString("X4", CultureInfo.InvariantCulture);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format => $"the invisible character U+{point}",
            UnicodeCategory.SpaceSeparator => $"a blank (U+{point})",
            UnicodeCategory.NonSpacingMark => $"a mark written apart from its letter (U+{point})",
            _ => rune == Rune.ReplacementChar ? $"half a character (U+{point})" : $"'{rune}' (U+{point})",
        };
    }

    static bool IsAllowed(Rune rune, bool first) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_'
        : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark =>
                !first && rune.Value is not (>= 0x300 and <= 0x36F), // combining marks of Latin, Greek and Cyrillic
            _ => false,
        };
}
