using System.Globalization;

namespace Parley.Planning.Records;

/// <summary>A DNS record that must be published.</summary>
public sealed record PlannedRecord
{
    /// <summary>Who must see it.</summary>
    public required DnsView View { get; init; }

    /// <summary>The full name without its last dot.</summary>
    public required string Owner { get; init; }

    /// <summary><c>SRV</c>, <c>A</c> or <c>AAAA</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The host of a SRV record, the address of another.</summary>
    public required string Target { get; init; }

    /// <summary>The port of a SRV record.</summary>
    public int Port { get; init; }

    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The line of a zone file (RFC 1035, 5.1; RFC 2782), with full names throughout.</summary>
    public string ZoneLine => Type == "SRV"
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{Owner}. {DnsPlanner.TimeToLive} IN SRV {DnsPlanner.Priority} {DnsPlanner.Weight} {Port} {Target}.")
        : string.Create(CultureInfo.InvariantCulture, $"{Owner}. {DnsPlanner.TimeToLive} IN {Type} {Target}");
}
