using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Values;

/// <summary>What can be wrong with the values of parameters; one file each.</summary>
public static partial class ValueFindings
{
    /// <summary>All findings about values.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(ValueFindings));
}
