using System.Collections.Immutable;
using Parley.Check.Causes;
using Parley.Diagnostics;

namespace Parley.Check.Expiry;

/// <summary>
/// Something that works today and will not for ever: when it ends, where, and who refuses it then. It is no cause yet.
/// </summary>
public sealed record AheadEntry
{
    /// <summary>The last moment at which it works, UTC; for what changes by a rule, the first at which it does not.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>What ends.</summary>
    public required AheadKind Kind { get; init; }

    /// <summary>What it is about: a certificate's subject, a list's issuer.</summary>
    public required string Subject { get; init; }

    /// <summary>What happens, in one sentence.</summary>
    public required string What { get; init; }

    /// <summary>What to do before, in one sentence.</summary>
    public required string Do { get; init; }

    /// <summary>Where it is in use, each place once.</summary>
    public required ImmutableArray<Effect> Places { get; init; }

    /// <summary>Who will not go on then; empty where nobody will notice.</summary>
    public ImmutableArray<AheadPeer> Peers { get; init; } = [];

    /// <summary>Who says so, where it is not the document itself; <see langword="null"/> otherwise.</summary>
    public SourceReference? Source { get; init; }
}
