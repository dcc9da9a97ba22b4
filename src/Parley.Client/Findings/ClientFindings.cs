using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Client.Findings;

/// <summary>What can be wrong behind a sound connection: services that do not answer as a client expects.</summary>
public static partial class ClientFindings
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(ClientFindings));
}
