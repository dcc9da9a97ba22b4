using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Dns.Findings;

/// <summary>What can be wrong with name servers, their answers and the records in them.</summary>
/// <remarks>
/// A lookup that fails is a fault only where its records are needed: the part that needs them raises the finding, and
/// may
/// regrade it.
/// </remarks>
public static partial class DnsFindings
{
    /// <summary>All findings of this part.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(DnsFindings));
}
