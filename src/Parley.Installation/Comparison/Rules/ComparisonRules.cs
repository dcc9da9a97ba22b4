using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Installation.Comparison.Rules;

/// <summary>Differences between the stations of a certificate that matter.</summary>
public static partial class ComparisonRules
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(ComparisonRules));
}
