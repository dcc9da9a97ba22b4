using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Links;

/// <summary>What can be wrong with links that provision clients; one file each.</summary>
public static partial class LinkFindings
{
    /// <summary>All findings about links.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(LinkFindings));
}
