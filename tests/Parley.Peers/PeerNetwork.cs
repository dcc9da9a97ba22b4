using System.Net;
using System.Net.Sockets;

namespace Parley.Peers;

/// <summary>
/// A network of loopback addresses, 127.A.B.0/24, that nobody else has, in this test process or in another one at the same
/// time: every host has an address of its own, and every service the port that it likes. On Linux the whole of 127.0.0.0/8
/// can be bound without set-up.
/// </summary>
public sealed class PeerNetwork
{
    // 127.0.0.0/10 is left to others: the machine's own services and the lab listen there.
    const int FirstBlock = 64;
    const int Blocks = 192;
    const int Networks = Blocks << 8;

    // Who holds this port of a network's last address holds the network. No host has that address.
    const byte Warden = 254;
    const int WardenPort = 65000;

    static readonly Lock Gate = new();

    // Held until the process ends: a network costs one socket, and a server may outlive the test that started it a little.
    static readonly List<Socket> Held = [];

    // Processes begin at different places, so that few meet.
    static uint _next = (uint)Environment.ProcessId * 97;

    readonly byte _second;
    readonly byte _third;

    PeerNetwork(uint number)
    {
        _second = (byte)(FirstBlock + (number >> 8));
        _third = (byte)number;
    }

    /// <summary>Takes the next free network.</summary>
    /// <exception cref="InvalidOperationException">All are taken.</exception>
    public static PeerNetwork Lease()
    {
        lock (Gate)
        {
            for (var tries = 0; tries < Networks; tries++)
            {
                var network = new PeerNetwork(_next++ % Networks);
                if (network.TryHold())
                    return network;
            }
        }

        throw new InvalidOperationException("All loopback networks are taken.");
    }

    /// <summary>An address of the network, from 1 to 253.</summary>
    public IPAddress Host(byte number) => new([127, _second, _third, number]);

    bool TryHold()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Bind(new IPEndPoint(Host(Warden), WardenPort));
            Held.Add(socket);
            return true;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return false;
        }
    }
}
