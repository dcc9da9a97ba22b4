using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery;

namespace Parley.Check.Recording;

/// <summary>Everything that a walk met.</summary>
/// <param name="Discovery">What DNS gave, or <see langword="null"/> where the walk did not get that far.</param>
/// <param name="Visits">The nodes visited.</param>
/// <param name="Observations">What was noticed between the connections.</param>
/// <param name="Steps">The steps, in the order of their start.</param>
sealed record WalkRecord(
    DiscoveryResult? Discovery,
    ImmutableArray<NodeVisit> Visits,
    ImmutableArray<(ServiceRole Role, string Node, Observation Observation)> Observations,
    ImmutableArray<StepRecord> Steps)
{
    /// <summary>What name servers outside say, or <see langword="null"/> where they were not asked.</summary>
    public DiscoveryResult? Outside { get; init; }
}
