using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Parley.Client.Tests.Hostile;

/// <summary>A server that says a beginning as soon as somebody connects, and then the same again for as long as anybody listens.</summary>
sealed class EndlessServer : IAsyncDisposable
{
    /// <summary>What a client may take of it at most before it has had enough: its own limits and what lies in the buffers of the system.</summary>
    internal const long Plenty = 32 * 1024 * 1024;

    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly Task _serving;
    long _sent;

    internal EndlessServer(string beginning, string again)
    {
        _listener.Start();
        Address = (IPEndPoint)_listener.LocalEndpoint;
        _serving = ServeAsync(Encoding.Latin1.GetBytes(beginning), Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(again, 1 + (16384 / again.Length)))));
    }

    internal IPEndPoint Address { get; }

    /// <summary>The octets that were sent over all connections.</summary>
    internal long Sent => Volatile.Read(ref _sent);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    async Task ServeAsync(byte[] beginning, byte[] again)
    {
        var talking = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                talking.Add(TalkAsync(socket, beginning, again));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(talking);
        }
    }

    async Task TalkAsync(Socket socket, byte[] beginning, byte[] again)
    {
        using (socket)
        {
            try
            {
                for (var words = beginning; ; words = again)
                    Interlocked.Add(ref _sent, await socket.SendAsync(words, _stop.Token));
            }
            catch (Exception gone) when (gone is SocketException or OperationCanceledException)
            {
                // Had enough of it.
            }
        }
    }
}
