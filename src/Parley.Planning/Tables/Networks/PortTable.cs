using System.Collections.Immutable;

namespace Parley.Planning.Tables.Networks;

/// <summary>Ports and protocols of the clients (planning guide, "Ports and Protocols").</summary>
public sealed record PortTable
{
    /// <summary>The rows of the table.</summary>
    public required ImmutableArray<PortRow> Rows { get; init; }

    /// <summary>Ports of sharing a screen that the guide names elsewhere; a firewall needs them too.</summary>
    public required ImmutableArray<PortRow> RelatedPorts { get; init; }
}
