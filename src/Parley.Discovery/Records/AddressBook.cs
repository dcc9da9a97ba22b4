using System.Net;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Records;

/// <summary>Looks the addresses of hosts up, each host once per discovery.</summary>
sealed class AddressBook(IDnsResolver resolver, CancellationToken cancellationToken) : IDisposable
{
    readonly Lock _gate = new();
    readonly Dictionary<DnsName, Task<HostAddresses>> _hosts = [];
    readonly SemaphoreSlim _turns = new(DiscoveryBudget.LookupsAtATime);

    public void Dispose() => _turns.Dispose();

    /// <summary>The addresses of a host; none, without a lookup, where the budget of hosts is spent.</summary>
    internal Task<HostAddresses> FindAsync(DnsName host)
    {
        lock (_gate)
        {
            if (_hosts.TryGetValue(host, out var found))
                return found;
            if (_hosts.Count == DiscoveryBudget.Hosts)
                return Task.FromResult(HostAddresses.None);
            var addresses = LookUpAsync(host);
            _hosts.Add(host, addresses);
            return addresses;
        }
    }

    async Task<HostAddresses> LookUpAsync(DnsName host)
    {
        await Task.Yield(); // leaves the lock of the caller
        var lookups = await Task.WhenAll(
            LookUpAsync(new DnsQuestion(host, DnsRecordType.Aaaa)),
            LookUpAsync(new DnsQuestion(host, DnsRecordType.A))).ConfigureAwait(false);
        return new([.. lookups], [.. lookups.SelectMany(AddressesOf)]);
    }

    async Task<DnsLookup> LookUpAsync(DnsQuestion question)
    {
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await resolver.LookupAsync(question, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }

    static IEnumerable<IPAddress> AddressesOf(DnsLookup lookup) => lookup.RecordsOf<AddressRecord>()
        .Select(record => record.Address)
        .Distinct()
        .Take(DiscoveryBudget.AddressesPerFamily);
}
