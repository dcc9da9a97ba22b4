using System.Collections.Immutable;
using Parley.Configuration.Hosts;
using Parley.Planning.Yaml;

namespace Parley.Planning.Deployments;

/// <summary>One server.</summary>
public sealed record ClusterNode
{
    /// <summary>The name that clients are given.</summary>
    public required string Host { get; init; }

    /// <summary>What it is in its cluster.</summary>
    public required NodeRole Role { get; init; }

    /// <summary>Its addresses as text; none where the file gives none.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>Who signs its certificates, where that is another than for the rest.</summary>
    public AuthorityKind? Authority { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The form of the name; only a full name can agree with a certificate.</summary>
    public HostForm Form => ServerAddress.FormOf(Host);
}
