namespace Parley.Lab.Faults;

/// <summary>How far a name is from the one that was meant.</summary>
static class NearName
{
    /// <summary>Longer names are cut: none of ours has half of it, and the work grows with the square.</summary>
    internal const int MaximumLength = 100;

    /// <summary>How far is still near: a third of the letters, or a part of the name.</summary>
    internal static int MaximumDistance(string wanted, string name) => Math.Max(2, Math.Min(wanted.Length, name.Length) / 3);

    /// <summary>The letters to insert, remove or replace (Levenshtein); a part of the name is one step away.</summary>
    internal static int Distance(string wanted, string name)
    {
        if (wanted.Length >= 3 && name.Contains(wanted, StringComparison.Ordinal))
            return 1;
        var row = Enumerable.Range(0, name.Length + 1).ToArray();
        for (var i = 1; i <= wanted.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var replaced = diagonal + (wanted[i - 1] == name[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[name.Length];
    }
}
