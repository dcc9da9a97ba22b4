using System.Collections.Immutable;
using System.Net;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Records;

/// <summary>One host and port of a service, with its addresses.</summary>
public sealed record DiscoveredNode
{
    /// <summary>
    /// The host as the record names it, without its last dot; an address literal only where a record wrongly holds
    /// one.
    /// </summary>
    public required string Host { get; init; }

    /// <summary>The port, 1 to 65535.</summary>
    public required int Port { get; init; }

    /// <summary>Lower is tried first. Default: 0.</summary>
    public int Priority { get; init; }

    /// <summary>The share among nodes of one priority. Default: 0.</summary>
    public int Weight { get; init; }

    /// <summary>
    /// The addresses, those of IPv6 first as RFC 6724 prefers them, each family in the order of the answer.
    /// </summary>
    public ImmutableArray<IPAddress> Addresses { get; init; } = [];

    /// <summary>The lookups that gave them: AAAA and A; none where the record holds an address itself.</summary>
    public ImmutableArray<DnsLookup> AddressLookups { get; init; } = [];

    /// <summary>Host and port as reports print them.</summary>
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
