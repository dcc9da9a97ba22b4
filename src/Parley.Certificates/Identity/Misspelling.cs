using System.Text;

namespace Parley.Certificates.Identity;

/// <summary>Finds a slip of the pen: one or two letters wrong, missing, too many or exchanged.</summary>
static class Misspelling
{
    /// <summary>Three slips in one name are another name.</summary>
    const int MostSlips = 2;

    /// <summary>One slip in four letters at most: <c>imp</c> and <c>cup</c> are two names.</summary>
    const int LettersPerSlip = 4;

    /// <summary>Whether the names differ by so little that a person mistyped one of them; numbered siblings do not count.</summary>
    internal static bool IsLikely(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        TrimCommonLabels(ref first, ref second);
        var shorter = Math.Min(first.Length, second.Length);
        var allowed = Math.Min(MostSlips, shorter / LettersPerSlip);
        if (allowed == 0 || Math.Abs(first.Length - second.Length) > allowed
            || Math.Max(first.Length, second.Length) > DomainText.MaximumLength)
        {
            return false;
        }

        return !DifferInDigitsOnly(first, second) && Distance(first, second, allowed) <= allowed;
    }

    /// <summary>Drops the labels both names end with, so that a long domain does not hide that two hosts differ.</summary>
    static void TrimCommonLabels(ref ReadOnlySpan<char> first, ref ReadOnlySpan<char> second)
    {
        while (first.LastIndexOf('.') is var a and > 0 && second.LastIndexOf('.') is var b and > 0
            && Ascii.EqualsIgnoreCase(first[a..], second[b..]))
        {
            first = first[..a];
            second = second[..b];
        }
    }

    static bool DifferInDigitsOnly(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var (a, b) = (0, 0);
        while (true)
        {
            while (a < first.Length && char.IsAsciiDigit(first[a]))
                a++;
            while (b < second.Length && char.IsAsciiDigit(second[b]))
                b++;
            if (a == first.Length || b == second.Length)
                return a == first.Length && b == second.Length;
            if (Lower(first[a++]) != Lower(second[b++]))
                return false;
        }
    }

    /// <summary>
    /// Insertions, deletions, replacements and exchanges of neighbours; only the band of width
    /// <paramref name="limit"/> around the diagonal is looked at, so the cost grows with the length, not its square.
    /// </summary>
    static int Distance(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int limit)
    {
        var width = second.Length + 1;
        Span<int> beforeLast = stackalloc int[width];
        Span<int> last = stackalloc int[width];
        Span<int> current = stackalloc int[width];
        for (var j = 0; j < width; j++)
            last[j] = j;
        beforeLast.Fill(limit + 1);

        for (var i = 1; i <= first.Length; i++)
        {
            current.Fill(limit + 1);
            if (i <= limit)
                current[0] = i;
            for (var j = Math.Max(1, i - limit); j <= Math.Min(second.Length, i + limit); j++)
            {
                var replaced = last[j - 1] + (Lower(first[i - 1]) == Lower(second[j - 1]) ? 0 : 1);
                var least = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && Lower(first[i - 1]) == Lower(second[j - 2]) && Lower(first[i - 2]) == Lower(second[j - 1]))
                    least = Math.Min(least, beforeLast[j - 2] + 1);
                current[j] = least;
            }

            var oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }

        return last[second.Length];
    }

    static char Lower(char character) => char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;
}
