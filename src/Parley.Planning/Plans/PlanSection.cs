using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Planning.Plans;

/// <summary>One part of the plan: what it says, what is to be copied, and what stands in the way.</summary>
public sealed record PlanSection
{
    /// <summary>The word for it on the command line.</summary>
    public required string Word { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be known first; each a paragraph.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>The answers; the first is the one that a table program gets.</summary>
    public ImmutableArray<PlanTable> Tables { get; init; } = [];

    /// <summary>What is to be copied.</summary>
    public ImmutableArray<PlanListing> Listings { get; init; } = [];

    /// <summary>What is contradictory, or does not work.</summary>
    public ImmutableArray<Observation> Findings { get; init; } = [];
}
