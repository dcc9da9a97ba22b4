using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Parley.Transport.Dialing;

/// <summary>The order in which a dial tries addresses (RFC 8305, 4).</summary>
static class AddressOrder
{
    /// <summary>IPv6 and IPv4 in turn, IPv6 first, each family in the order given; a second mention is left out.</summary>
    internal static ImmutableArray<IPAddress> Interleave(ReadOnlySpan<IPAddress> addresses)
    {
        var seen = new HashSet<IPAddress>();
        var sixes = new Queue<IPAddress>();
        var fours = new Queue<IPAddress>();
        foreach (var address in addresses)
        {
            if (seen.Add(address))
                (address.AddressFamily == AddressFamily.InterNetworkV6 ? sixes : fours).Enqueue(address);
        }

        var order = ImmutableArray.CreateBuilder<IPAddress>(seen.Count);
        while (sixes.Count + fours.Count > 0)
        {
            if (sixes.TryDequeue(out var six))
                order.Add(six);
            if (fours.TryDequeue(out var four))
                order.Add(four);
        }

        return order.ToImmutable();
    }
}
