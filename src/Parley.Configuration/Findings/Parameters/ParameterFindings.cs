using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Parameters;

/// <summary>What can be wrong with the parameters of a configuration; one file each.</summary>
public static partial class ParameterFindings
{
    /// <summary>All findings about parameters.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(ParameterFindings));
}
