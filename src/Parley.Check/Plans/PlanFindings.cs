using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Check.Plans;

/// <summary>What the plan says and the world does not, and the other way.</summary>
public static partial class PlanFindings
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(PlanFindings));
}
