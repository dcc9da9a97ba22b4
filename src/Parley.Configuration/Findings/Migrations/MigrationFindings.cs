using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Migrations;

/// <summary>What a migration of directory settings cannot carry over unseen; one file each.</summary>
public static partial class MigrationFindings
{
    /// <summary>All findings about migrations.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(MigrationFindings));
}
