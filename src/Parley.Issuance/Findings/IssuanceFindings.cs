using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

/// <summary>What can be wrong with requests, and what an authority has to say.</summary>
public static partial class IssuanceFindings
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(IssuanceFindings));
}
