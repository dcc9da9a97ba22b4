using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

/// <summary>What can be wrong with the way from a domain to its services.</summary>
public static partial class DiscoveryFindings
{
    /// <summary>All findings of this part.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(DiscoveryFindings));
}
