using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

/// <summary>What can be wrong with the settings of the directory; one file each.</summary>
public static partial class DirectoryFindings
{
    /// <summary>All findings about the directory.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(DirectoryFindings));
}
