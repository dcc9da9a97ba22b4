using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Check.Causes;

namespace Parley.Check.Rehearsal;

/// <summary>A new chain with the certificates whose place it takes.</summary>
public sealed record Replacement
{
    /// <summary>The new chain.</summary>
    public required NewChain Chain { get; init; }

    /// <summary>The certificates that are shown today, each once.</summary>
    public required ImmutableArray<Certificate> Before { get; init; }

    /// <summary>Where, in the order of the report.</summary>
    public required ImmutableArray<Effect> Places { get; init; }

    /// <summary>Whether the key stays what it is: whoever remembers keys notices nothing.</summary>
    public bool SameKey => Before.All(old => old.PublicKey.Encoded.Span.SequenceEqual(Chain.Leaf.PublicKey.Encoded.Span));
}
