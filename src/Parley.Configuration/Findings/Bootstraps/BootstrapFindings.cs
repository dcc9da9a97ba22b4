using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Bootstraps;

/// <summary>What can be wrong with the files that an installer leaves for the first launch; one file each.</summary>
public static partial class BootstrapFindings
{
    /// <summary>All findings about bootstrap files.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(BootstrapFindings));
}
