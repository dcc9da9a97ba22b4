using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Discovery.Findings;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Records;

/// <summary>Says where a host has more addresses than are used.</summary>
public static class AddressLimit
{
    /// <summary>The observation, or <see langword="null"/> where there are not too many.</summary>
    /// <param name="host">The host, as it was named.</param>
    /// <param name="lookups">The look-ups of its addresses, one for each family.</param>
    public static Observation? Of(string host, ImmutableArray<DnsLookup> lookups)
    {
        var most = lookups.Select(lookup => lookup.RecordsOf<AddressRecord>().Select(record => record.Address).Distinct().Count())
            .DefaultIfEmpty().Max();
        return most <= DiscoveryBudget.AddressesPerFamily
            ? null
            : Observation.Of(DiscoveryFindings.TooManyAddresses, host,
                ("host", host), ("count", most), ("used", DiscoveryBudget.AddressesPerFamily));
    }
}
