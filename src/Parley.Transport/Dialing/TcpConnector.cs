using System.Net;
using System.Net.Sockets;

namespace Parley.Transport.Dialing;

/// <summary>The network of this machine.</summary>
sealed class TcpConnector : IStreamConnector
{
    internal static readonly TcpConnector Instance = new();

    public async ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // Small messages in both directions: Nagle's delay against delayed acknowledgements costs 40 ms each.
            socket.NoDelay = true;
            await socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
