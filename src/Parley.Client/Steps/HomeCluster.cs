using System.Collections.Immutable;
using Parley.Client.Visits;

namespace Parley.Client.Steps;

/// <summary>The cluster that the user belongs to, as a node said.</summary>
/// <param name="Nodes">Its nodes, as user-data services.</param>
/// <param name="Trusted">Whether every connection that this was learnt over was trusted.</param>
sealed record HomeCluster(ImmutableArray<ServiceTarget> Nodes, bool Trusted);
