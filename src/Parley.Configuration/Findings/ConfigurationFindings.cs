using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

/// <summary>What can be wrong with the documents that configure a client; one file each.</summary>
public static partial class ConfigurationFindings
{
    /// <summary>All findings about configuration.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(ConfigurationFindings));
}
