using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Transport.Findings;

/// <summary>What can go wrong between an address and a complete TLS handshake.</summary>
public static partial class TransportFindings
{
    /// <summary>All findings of this part.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(TransportFindings));
}
