using System.Collections.Immutable;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Records;

/// <summary>A service that discovery found, with its nodes.</summary>
public sealed record DiscoveredService
{
    /// <summary>What it is.</summary>
    public required ServiceKind Kind { get; init; }

    /// <summary>
    /// The record that names it, <c>_xmpp-client._tcp.example.com</c>; <c>example.com</c> where there is no SRV
    /// record and its own address stands in.
    /// </summary>
    public required string RecordName { get; init; }

    /// <summary>The nodes, in the order in which a client tries them.</summary>
    public ImmutableArray<DiscoveredNode> Nodes { get; init; } = [];

    /// <summary>The lookup that found it; <see langword="null"/> where host-meta did.</summary>
    public DnsLookup? Lookup { get; init; }

    /// <summary>
    /// Whether the domain says in so many words that it does not offer this service (a target of <c>.</c>, RFC 2782).
    /// </summary>
    public bool DecidedlyAbsent { get; init; }

    /// <summary>
    /// Whether the service was assumed at the domain's own address, since no record names it (RFC 6120, 3.2.2).
    /// </summary>
    public bool IsFallback { get; init; }
}
