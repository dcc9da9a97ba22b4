using System.Collections.Immutable;
using System.Net;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Records;

/// <summary>The addresses of a host with the lookups that gave them.</summary>
sealed record HostAddresses(ImmutableArray<DnsLookup> Lookups, ImmutableArray<IPAddress> Addresses)
{
    internal static HostAddresses None { get; } = new([], []);
}
