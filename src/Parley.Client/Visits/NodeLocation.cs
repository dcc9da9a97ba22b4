using System.Collections.Immutable;
using System.Net;
using Parley.Diagnostics;
using Parley.Dns.Resolution;

namespace Parley.Client.Visits;

/// <summary>Where a node is.</summary>
/// <param name="Addresses">Its addresses, in the order in which a client tries them.</param>
/// <param name="Lookups">The look-ups that gave them, where any were made.</param>
/// <param name="Observations">Why there is none.</param>
sealed record NodeLocation(
    ImmutableArray<IPEndPoint> Addresses, ImmutableArray<DnsLookup> Lookups, ImmutableArray<Observation> Observations);
