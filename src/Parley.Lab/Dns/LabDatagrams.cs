using System.Net;
using System.Net.Sockets;
using Parley.Lab.Listening;

namespace Parley.Lab.Dns;

/// <summary>Receives datagrams on a port and answers them, until it is disposed.</summary>
sealed class LabDatagrams : IAsyncDisposable
{
    // The largest datagram there is; a client's query has a hundredth of it.
    const int MaximumOctets = ushort.MaxValue;

    readonly LabPort _port;
    readonly LabDnsService _service;
    readonly CancellationTokenSource _stopping = new();
    readonly Task[] _receiving;

    internal LabDatagrams(LabPort port, LabDnsService service)
    {
        _port = port;
        _service = service;
        _receiving = [.. port.Sockets.Select(socket => Task.Run(() => ReceiveAsync(socket, _stopping.Token)))];
    }

    /// <summary>Stops answering and frees the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _port.Dispose();
        await Task.WhenAll(_receiving).ConfigureAwait(false);
        _stopping.Dispose();
    }

    async Task ReceiveAsync(Socket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaximumOctets];
        var anybody = new IPEndPoint(
            socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var received = await socket.ReceiveFromAsync(buffer, anybody, cancellationToken).ConfigureAwait(false);
                if (_service.Answer(buffer.AsSpan(0, received.ReceivedBytes)) is { } answer)
                    await socket.SendToAsync(answer, received.RemoteEndPoint, cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException reset) when (reset.SocketErrorCode is SocketError.ConnectionReset or SocketError.MessageSize)
            {
                // Windows tells on the next receive that an earlier answer found nobody; the port is as good as before.
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
