using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Matching;

/// <summary>What one file holds for matching.</summary>
/// <remarks>Opening keys is most of the work: files may be read on many threads, and be joined after that.</remarks>
public sealed class FileKeys
{
    internal FileKeys(ImmutableArray<(SubjectPublicKey Key, MatchedItem Item)> items, ImmutableArray<UnopenedKey> unopened) =>
        (Items, Unopened) = (items, unopened);

    internal ImmutableArray<(SubjectPublicKey Key, MatchedItem Item)> Items { get; }

    internal ImmutableArray<UnopenedKey> Unopened { get; }
}
