using System.Collections.Immutable;

namespace Parley.Check.Expiry;

/// <summary>Somebody who will no longer go on.</summary>
/// <param name="Peer">Who, in words: the users of clients, or the other side of a connection between servers.</param>
/// <param name="Consequence">What they will see or do then, in a few words: <c>refuses</c>, <c>asks</c>.</param>
public sealed record AheadPeer(string Peer, string Consequence)
{
    /// <summary>The words of the clients; empty where it is no client.</summary>
    public ImmutableArray<string> Clients { get; init; } = [];
}
