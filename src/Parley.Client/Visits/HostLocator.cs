using System.Collections.Immutable;
using System.Net;
using Parley.Configuration.Hosts;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Transport.Dialing;

namespace Parley.Client.Visits;

/// <summary>Finds hosts: by a mapping, by an address that is written as one, by DNS.</summary>
sealed class HostLocator(IDnsResolver resolver, ConnectToMap connectTo)
{
    /// <summary>
    /// The most addresses of one host, of each family. A host has one or two; content networks give up to eight.
    /// </summary>
    internal const int MaximumAddressesPerFamily = 8;

    /// <summary>Finds a host. A mapping to another port counts for all of its addresses.</summary>
    /// <param name="host">A name, or an address that is written as one.</param>
    /// <param name="port">The port.</param>
    /// <param name="known">Addresses that are known already; empty to look them up.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<HostLocation> LocateAsync(
        string host, int port, ImmutableArray<IPAddress> known, CancellationToken cancellationToken)
    {
        // A name of DNS may hold any octet; what cannot be the host of an address is not connected to.
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            return new([], [], "it is not the name of a host");
        if (connectTo.TryMap(host, port, out var mapped))
            return new([mapped], [], null);
        if (IsLiteral(host))
            return new([new(IPAddress.Parse(host), port)], [], null);
        if (!known.IsEmpty)
            return new([.. known.Select(address => new IPEndPoint(address, port))], [], null);
        if (!DnsName.TryParse(host, out var name, out var error))
            return new([], [], error.ToString());

        var lookups = await Task.WhenAll(
            resolver.LookupAsync(new(name, DnsRecordType.Aaaa), cancellationToken),
            resolver.LookupAsync(new(name, DnsRecordType.A), cancellationToken)).ConfigureAwait(false);
        var addresses = lookups.SelectMany(AddressesOf).Select(address => new IPEndPoint(address, port)).ToImmutableArray();
        return new(addresses, [.. lookups],
            addresses.IsEmpty ? string.Join(", ", lookups.Select(lookup => $"{lookup.Question}: {lookup.Status}")) : null);
    }

    /// <summary>Finds a host of which nothing is known.</summary>
    internal Task<HostLocation> LocateAsync(string host, int port, CancellationToken cancellationToken) =>
        LocateAsync(host, port, [], cancellationToken);

    /// <summary>
    /// An address as administrators and records write it; the framework would also take "10" and "10.1" for one.
    /// </summary>
    internal static bool IsLiteral(string host) => ServerAddress.FormOf(host) == HostForm.AddressLiteral;

    static IEnumerable<IPAddress> AddressesOf(DnsLookup lookup) => lookup.RecordsOf<AddressRecord>()
        .Select(record => record.Address)
        .Distinct()
        .Take(MaximumAddressesPerFamily);
}
