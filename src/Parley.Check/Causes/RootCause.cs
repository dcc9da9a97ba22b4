using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Check.Causes;

/// <summary>One thing that is wrong, and everything that it hurts: one expired intermediate behind five services is one cause with five effects.</summary>
public sealed record RootCause
{
    /// <summary>The finding with its evidence, as first met.</summary>
    public required Observation Observation { get; init; }

    /// <summary>Where it hurts, each place once, in the order of the report.</summary>
    public required ImmutableArray<Effect> Effects { get; init; }

    /// <summary>How far along the line it was met first.</summary>
    public required Stage Stage { get; init; }

    /// <summary>How many services it hurts.</summary>
    public int ServiceCount => Effects.Select(effect => effect.Service).Distinct(StringComparer.Ordinal).Count();
}
