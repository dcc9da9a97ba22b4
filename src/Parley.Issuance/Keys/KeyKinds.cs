using System.Collections.Immutable;

namespace Parley.Issuance.Keys;

/// <summary>Kinds of keys in words.</summary>
public static class KeyKinds
{
    static readonly ImmutableArray<(string Word, KeyKind Kind)> All =
    [
        ("rsa-2048", KeyKind.Rsa2048), ("rsa-3072", KeyKind.Rsa3072), ("rsa-4096", KeyKind.Rsa4096),
        ("p-256", KeyKind.P256), ("p-384", KeyKind.P384),
    ];

    /// <summary>The words, the weakest RSA key first.</summary>
    public static ImmutableArray<string> Words { get; } = [.. All.Select(kind => kind.Word)];

    /// <summary>The kind that a word names.</summary>
    /// <exception cref="ArgumentException">It is none of <see cref="Words"/>.</exception>
    public static KeyKind Of(string word) => Words.IndexOf(word) is >= 0 and var index
        ? All[index].Kind
        : throw new ArgumentException($"'{word}' is no kind of key.", nameof(word));

    /// <summary>The word of a kind.</summary>
    public static string Word(this KeyKind kind) => All.First(pair => pair.Kind == kind).Word;
}
