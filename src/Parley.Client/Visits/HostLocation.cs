using System.Collections.Immutable;
using System.Net;
using Parley.Dns.Resolution;

namespace Parley.Client.Visits;

/// <summary>Where a host is.</summary>
/// <param name="Addresses">Its addresses, in the order in which a client tries them.</param>
/// <param name="Lookups">The look-ups that gave them, where any were made.</param>
/// <param name="WhyNone">Why there is none; <see langword="null"/> where there are some.</param>
sealed record HostLocation(ImmutableArray<IPEndPoint> Addresses, ImmutableArray<DnsLookup> Lookups, string? WhyNone);
