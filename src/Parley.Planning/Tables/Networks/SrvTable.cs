using System.Collections.Immutable;

namespace Parley.Planning.Tables.Networks;

/// <summary>DNS records that clients ask for.</summary>
public sealed record SrvTable
{
    /// <summary>The records that lead to the services; the lower the priority the sooner it decides.</summary>
    public required ImmutableArray<SrvDiscovery> ClientDiscovery { get; init; }

    /// <summary>The records that lead to a directory.</summary>
    public required ImmutableArray<SrvDirectoryQuery> Directory { get; init; }

    /// <summary>Records as the guide prints them.</summary>
    public required ImmutableArray<SrvExample> Examples { get; init; }

    /// <summary>What must be published inside and outside when there is an edge.</summary>
    public required string EdgeRule { get; init; }
}
