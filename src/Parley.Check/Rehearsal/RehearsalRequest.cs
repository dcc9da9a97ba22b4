using System.Collections.Immutable;
using Parley.Check.Bundles;
using Parley.Client.Trust;

namespace Parley.Check.Rehearsal;

/// <summary>A renewal that is to be rehearsed on the record of a check.</summary>
public sealed record RehearsalRequest
{
    /// <summary>The deployment as it is, judged as of the moment of the renewal.</summary>
    public required EvidenceBundle Evidence { get; init; }

    /// <summary>What is to be installed.</summary>
    public required ImmutableArray<NewChain> Chains { get; init; }

    /// <summary>Servers that were accepted before: the pins of Parley's users. Default: none.</summary>
    public ImmutableArray<TrustDecisionRecord> Decisions { get; init; } = [];

    /// <summary>The administrator's policy, with the keys that it accepts. Default: it decides nothing.</summary>
    public TrustPolicy Policy { get; init; } = new();
}
