using System.Collections.Immutable;

namespace Parley.Planning.Deployments.Words;

/// <summary>The words that a file may have for the values of an enumeration, in the order in which they are told.</summary>
sealed record WordList<T>(ImmutableArray<(string Word, T Value)> Pairs)
    where T : struct
{
    /// <summary>All words.</summary>
    internal IEnumerable<string> All => Pairs.Select(pair => pair.Word);

    /// <summary>The value of a word; letters may be large or small.</summary>
    internal T? Find(string word)
    {
        foreach (var pair in Pairs)
        {
            if (pair.Word.Equals(word, StringComparison.OrdinalIgnoreCase))
                return pair.Value;
        }

        return null;
    }

    /// <summary>The word of a value.</summary>
    internal string Of(T value) => Pairs.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;
}
