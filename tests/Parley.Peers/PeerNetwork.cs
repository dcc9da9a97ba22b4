using System.Net;

namespace Parley.Peers;

/// <summary>
/// A network of 254 loopback addresses, 127.A.B.0/24, of this process alone, so that every host has an address of its own
/// and every service the port that it likes. On Linux the whole of 127.0.0.0/8 can be bound without set-up.
/// </summary>
public sealed class PeerNetwork
{
    // 127.0.0.0/10 is left to others: the machine's own services and the lab listen there.
    const int FirstBlock = 64;
    const int Blocks = 192;

    static int _leased;

    readonly byte _second;
    readonly byte _third;

    PeerNetwork(int number)
    {
        _second = (byte)(FirstBlock + (number >> 8));
        _third = (byte)number;
    }

    /// <summary>
    /// A network that no other test of this process has. Processes begin at different places, so that two at the same
    /// time meet only when they have started very many.
    /// </summary>
    public static PeerNetwork Lease() =>
        new((int)(((uint)Environment.ProcessId * 37 + (uint)Interlocked.Increment(ref _leased)) % (Blocks << 8)));

    /// <summary>An address of the network, from 1 to 254.</summary>
    public IPAddress Host(byte number) => new([127, _second, _third, number]);
}
