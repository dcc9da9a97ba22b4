namespace Parley.Diagnostics;

/// <summary>Finds what a person probably meant by a word that does not exist: on a command line, in a file.</summary>
public static class NearMiss
{
    // More than three make a list to read rather than an answer.
    const int MostOffered = 3;

    // Names that people type are short; a longer one is no slip of the finger, and costs the square of its length.
    const int LongestWord = 100;

    /// <summary>The candidates nearest to a word, best first; none where nothing is near.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        if (word.Length is 0 or > LongestWord)
            return [];
        return
        [
            .. candidates
                .Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
                .Where(pair => pair.Distance is not null)
                .OrderBy(pair => pair.Distance)
                .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
                .Take(MostOffered)
                .Select(pair => pair.Candidate)
        ];
    }

    /// <summary>The candidates as a question, <c>did you mean 'a' or 'b'?</c>; <see langword="null"/> where nothing is near.</summary>
    public static string? Question(string word, IEnumerable<string> candidates)
    {
        var near = Of(word, candidates).Select(name => $"'{name}'").ToList();
        return near.Count switch
        {
            0 => null,
            1 => $"did you mean {near[0]}?",
            _ => $"did you mean {string.Join(", ", near.SkipLast(1))} or {near[^1]}?",
        };
    }

    /// <summary>
    /// The one candidate that a slip of the finger stands for, in any case; <see langword="null"/> where none is that near, or two are
    /// equally near. It is stricter than <see cref="Of"/>: a program may act on it. A fifth of the letters may be wrong, at least one
    /// and at most three.
    /// </summary>
    public static string? Only(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        const int mostSlips = 3;
        if (word.Length is 0 or > LongestWord)
            return null;
        var (lower, slips) = (word.ToLowerInvariant(), Math.Clamp(word.Length / 5, 1, mostSlips));
        var (best, nearest, isTied) = (slips + 1, (string?)null, false);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > slips || Edits(lower, candidate.ToLowerInvariant()) is var edits && edits > best)
                continue;
            isTied = edits == best && nearest is not null;
            (best, nearest) = (edits, candidate);
        }

        return isTied || best > slips ? null : nearest;
    }

    // A third of the letters may be wrong. A candidate that holds the whole word counts as near, after all slips.
    static int? Distance(string word, string candidate)
    {
        var edits = Edits(word.ToLowerInvariant(), candidate.ToLowerInvariant());
        if (edits <= Math.Max(1, Math.Min(word.Length, candidate.Length) / 3))
            return edits;
        return word.Length > 2 && candidate.Contains(word, StringComparison.OrdinalIgnoreCase) ? LongestWord + candidate.Length : null;
    }

    // Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    static int Edits(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            table[0, j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }
        }

        return table[left.Length, right.Length];
    }
}
