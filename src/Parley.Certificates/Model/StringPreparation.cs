using System.Text;

namespace Parley.Certificates.Model;

/// <summary>
/// Prepares the text of a name for comparison: texts that are equal by the rule that ignores case become one (RFC 5280, 7.1;
/// RFC 4518, 2). The framework's normalization does nothing where a program runs without the platform's cultures, and
/// platforms differ in theirs, so that the table is our own. Characters are decomposed and not composed again: two texts
/// are equal in the one form exactly where they are in the other.
/// </summary>
static class StringPreparation
{
    /// <summary>
    /// Characters of a text beyond ASCII at most: 64 and 128 are the bounds of most attributes (RFC 5280, A.1), and one character
    /// may become eighteen.
    /// </summary>
    internal const int MaximumLength = 1024;

    /// <summary>The first combining mark; what is below needs no look into the table.</summary>
    const int FirstMark = 0x300;

    // Unicode, 3.12: a syllable is a leading consonant, a vowel and perhaps a trailing consonant.
    const int FirstSyllable = 0xAC00;
    const int LastSyllable = 0xD7A3;
    const int FirstLeading = 0x1100;
    const int FirstVowel = 0x1161;
    const int BeforeTrailing = 0x11A7;
    const int Vowels = 21;
    const int Trailings = 28; // with none

    /// <summary>
    /// The prepared text; <see langword="null"/> where it holds a character that is prohibited, or is too long, so that nothing
    /// can be said of its equality with others.
    /// </summary>
    internal static string? Prepare(string text)
    {
        var points = new List<int>(text.Length);
        if (Ascii.IsValid(text))
            MapAscii(text, points);
        else if (text.Length > MaximumLength || !TryMap(text, points))
            return null;
        return WithoutInsignificantSpaces(points);
    }

    /// <summary>
    /// The prepared text where it is of ASCII, else <see langword="null"/>; told without the table where a letter says so, which
    /// most names beyond ASCII have.
    /// </summary>
    internal static string? PrepareToAscii(string text) =>
        !HoldsLetterBeyondAscii(text) && Prepare(text) is { } prepared && Ascii.IsValid(prepared) ? prepared : null;

    /// <summary>
    /// Latin letters with marks, four of which become plain ones, and the letters of Greek, Cyrillic, Armenian, Hebrew, Arabic,
    /// Kana, Chinese and Korean.
    /// </summary>
    static bool HoldsLetterBeyondAscii(string text)
    {
        foreach (var letter in text)
        {
            if (letter is (>= '\u00C0' and <= '\u017F' and not ('\u00DF' or '\u0132' or '\u0133' or '\u017F'))
                or (>= '\u0388' and <= '\u06D5') or (>= '\u3041' and <= '\u30FE') or (>= '\u4E00' and <= '\u9FA5')
                or (>= '\uAC00' and <= '\uD7A3'))
                return true;
        }

        return false;
    }

    /// <summary>RFC 4518, 2.2 of ASCII: controls that separate are spaces, others are nothing, letters are small.</summary>
    static void MapAscii(string text, List<int> points)
    {
        foreach (var letter in text)
        {
            if (letter is ' ' or (>= '\t' and <= '\r'))
                points.Add(' ');
            else if (!char.IsControl(letter))
                points.Add(char.ToLowerInvariant(letter));
        }
    }

    /// <summary>RFC 4518, 2.2 to 2.4: maps, normalizes and prohibits.</summary>
    static bool TryMap(string text, List<int> points)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var point = rune.Value;
            if (PreparationTable.Whole.TryMap(point, points))
                continue;
            if (point is >= FirstSyllable and <= LastSyllable)
                AddSyllable(point - FirstSyllable, points);
            else if (PreparationTable.Whole.IsProhibited(point))
                return false;
            else
                points.Add(point);
        }

        SortMarks(points);
        return true;
    }

    static void AddSyllable(int number, List<int> points)
    {
        var trailing = number % Trailings;
        points.Add(FirstLeading + (number / (Vowels * Trailings)));
        points.Add(FirstVowel + (number / Trailings % Vowels));
        if (trailing > 0)
            points.Add(BeforeTrailing + trailing);
    }

    /// <summary>Marks of one letter stand in the order of their classes; those of one class keep theirs.</summary>
    static void SortMarks(List<int> points)
    {
        for (var at = 0; at < points.Count; at++)
        {
            var first = at;
            while (at < points.Count && ClassOf(points[at]) > 0)
                at++;
            if (at - first < 2)
                continue;
            var next = first;
            foreach (var mark in points.GetRange(first, at - first).OrderBy(ClassOf))
                points[next++] = mark;
        }
    }

    static int ClassOf(int point) => point < FirstMark ? 0 : PreparationTable.Whole.MarkClassOf(point) ?? 0;

    /// <summary>
    /// RFC 4518, 2.6.1, with one space where the clause writes two. One that bears a mark is no space.
    /// </summary>
    static string WithoutInsignificantSpaces(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        var isSpacePending = false;
        for (var at = 0; at < points.Count; at++)
        {
            if (points[at] == ' ' && !IsMark(points, at + 1))
            {
                isSpacePending = text.Length > 0;
                continue;
            }

            if (isSpacePending)
                text.Append(' ');
            isSpacePending = false;
            Append(text, points[at]);
        }

        return text.ToString();
    }

    static bool IsMark(List<int> points, int at) =>
        at < points.Count && points[at] >= FirstMark && PreparationTable.Whole.MarkClassOf(points[at]) is not null;

    static void Append(StringBuilder text, int point)
    {
        if (point <= char.MaxValue)
            text.Append((char)point);
        else
            text.Append(char.ConvertFromUtf32(point));
    }
}
