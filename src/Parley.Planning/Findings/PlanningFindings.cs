using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Planning.Findings;

/// <summary>What a plan can say against itself: one file each.</summary>
public static partial class PlanningFindings
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(PlanningFindings));
}
