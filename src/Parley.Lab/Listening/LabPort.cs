using System.Net;
using System.Net.Sockets;

namespace Parley.Lab.Listening;

/// <summary>
/// A free port on the loopback addresses, taken for as long as this object lives. Whether anybody answers there is
/// another matter: a port that is taken but not listened on refuses connections, and the system gives it to nobody else.
/// </summary>
sealed class LabPort : IDisposable
{
    // A port that is free on 127.0.0.1 can be taken on ::1; that happens rarely, and hardly ever twice.
    const int Attempts = 16;

    // Clients of the lab are a check and a few programs; what comes beyond waits in their own time limit.
    const int Backlog = 64;

    LabPort(ProtocolType protocol, Socket[] sockets)
    {
        Protocol = protocol;
        Sockets = sockets;
    }

    /// <summary>TCP or UDP.</summary>
    internal ProtocolType Protocol { get; }

    /// <summary>One socket for each address.</summary>
    internal IReadOnlyList<Socket> Sockets { get; }

    /// <summary>The addresses, 127.0.0.1 first, all with the same port.</summary>
    internal IEnumerable<IPEndPoint> EndPoints =>
        Sockets.Select(socket => (IPEndPoint)socket.LocalEndPoint!); // bound sockets have one

    /// <summary>The port's number.</summary>
    internal int Number => EndPoints.First().Port;

    /// <summary>Takes a port, the given one or any free one where it is 0.</summary>
    /// <exception cref="SocketException">The given port is taken.</exception>
    internal static LabPort Take(ProtocolType protocol, bool withIpv6, int number = 0)
    {
        for (var attempt = 1; ; attempt++)
        {
            var sockets = new List<Socket>();
            try
            {
                sockets.Add(Bind(protocol, IPAddress.Loopback, number));
                if (withIpv6)
                    sockets.Add(Bind(protocol, IPAddress.IPv6Loopback, ((IPEndPoint)sockets[0].LocalEndPoint!).Port)); // just bound
                return new(protocol, [.. sockets]);
            }
            catch (SocketException) when (number == 0 && attempt < Attempts)
            {
                sockets.ForEach(socket => socket.Dispose());
            }
            catch
            {
                sockets.ForEach(socket => socket.Dispose());
                throw;
            }
        }
    }

    /// <summary>Takes the same number for TCP and UDP, as DNS needs it.</summary>
    internal static (LabPort Tcp, LabPort Udp) TakeBoth(bool withIpv6, int number = 0)
    {
        for (var attempt = 1; ; attempt++)
        {
            var tcp = Take(ProtocolType.Tcp, withIpv6, number);
            try
            {
                return (tcp, Take(ProtocolType.Udp, withIpv6, tcp.Number));
            }
            catch (SocketException) when (number == 0 && attempt < Attempts)
            {
                tcp.Dispose();
            }
            catch
            {
                tcp.Dispose();
                throw;
            }
        }
    }

    /// <summary>Whether this machine has the loopback address of IPv6.</summary>
    internal static bool HasIpv6()
    {
        if (!Socket.OSSupportsIPv6)
            return false;
        try
        {
            using var probe = Bind(ProtocolType.Tcp, IPAddress.IPv6Loopback, 0);
            return true;
        }
        catch (SocketException)
        {
            return false; // the protocol is known, and switched off, as containers like it
        }
    }

    /// <summary>Starts to listen on every address (TCP).</summary>
    internal void Listen()
    {
        foreach (var socket in Sockets)
            socket.Listen(Backlog);
    }

    /// <summary>Frees the port.</summary>
    public void Dispose()
    {
        foreach (var socket in Sockets)
            socket.Dispose();
    }

    static Socket Bind(ProtocolType protocol, IPAddress address, int number)
    {
        var socket = new Socket(
            address.AddressFamily, protocol == ProtocolType.Tcp ? SocketType.Stream : SocketType.Dgram, protocol);
        try
        {
            if (address.AddressFamily == AddressFamily.InterNetworkV6)
                socket.DualMode = false;
            if (protocol == ProtocolType.Tcp)
                socket.NoDelay = true; // answers are small and wait for nothing
            socket.Bind(new IPEndPoint(address, number));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
