using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Records;

/// <summary>What one record led to: the lookup, the service if there is one, and what is wrong with it.</summary>
sealed record FoundService(
    ServiceRecord Record, DnsLookup Lookup, DiscoveredService? Service, ImmutableArray<Observation> Observations)
{
    /// <summary>Whether there is a host to go to.</summary>
    internal bool IsUsable => Service is { Nodes.IsEmpty: false };
}
