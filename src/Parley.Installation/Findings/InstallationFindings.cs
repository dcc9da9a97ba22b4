using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Installation.Findings;

/// <summary>What can be wrong with certificates that are about to be installed, on servers or on clients.</summary>
public static partial class InstallationFindings
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(InstallationFindings));
}
