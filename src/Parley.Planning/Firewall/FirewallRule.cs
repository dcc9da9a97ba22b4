using System.Collections.Immutable;
using System.Globalization;
using Parley.Planning.Deployments;
using Parley.Planning.Tables.Networks;

namespace Parley.Planning.Firewall;

/// <summary>Connections that a firewall must let through.</summary>
public sealed record FirewallRule
{
    /// <summary>Who begins them.</summary>
    public required string From { get; init; }

    /// <summary>Servers that begin them, where clients do not.</summary>
    public ServerProduct? FromProduct { get; init; }

    /// <summary>Who takes them.</summary>
    public required string To { get; init; }

    /// <summary>Servers that take them, whose addresses the file may have.</summary>
    public ServerProduct? ToProduct { get; init; }

    /// <summary>TCP or UDP, or both.</summary>
    public required ImmutableArray<PortTransport> Transports { get; init; }

    /// <summary>The first port.</summary>
    public required int FirstPort { get; init; }

    /// <summary>The last port.</summary>
    public required int LastPort { get; init; }

    /// <summary>What speaks there.</summary>
    public required string Application { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The ports as a firewall writes them.</summary>
    public string Ports => FirstPort == LastPort
        ? FirstPort.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{FirstPort}-{LastPort}");
}
