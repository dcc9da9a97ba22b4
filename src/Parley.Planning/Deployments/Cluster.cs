using System.Collections.Immutable;
using Parley.Planning.Yaml;

namespace Parley.Planning.Deployments;

/// <summary>Servers of one product that share their data.</summary>
public sealed record Cluster
{
    /// <summary>Its name, once in a file.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required ServerProduct Product { get; init; }

    /// <summary>The version as the vendor writes it; <see langword="null"/> where the file gives none.</summary>
    public string? Version { get; init; }

    /// <summary>One certificate with the names of all nodes serves each service of the cluster.</summary>
    public bool? MultiServerCertificate { get; init; }

    /// <summary>The nodes, the publisher first.</summary>
    public required ImmutableArray<ClusterNode> Nodes { get; init; }

    /// <summary>Where its description begins in the file.</summary>
    public required TextPlace Place { get; init; }
}
