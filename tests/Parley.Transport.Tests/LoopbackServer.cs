using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Parley.Transport.Tests;

/// <summary>A server on loopback that does to every connection what the test says.</summary>
sealed class LoopbackServer : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly List<Task> _connections = [];
    readonly Task _accepting;
    int _accepted;

    internal LoopbackServer(Func<Stream, CancellationToken, Task> serve)
    {
        _listener.Start();
        Address = (IPEndPoint)_listener.LocalEndpoint;
        _accepting = AcceptAsync((socket, token) => ServeStreamAsync(socket, serve, token));
    }

    LoopbackServer(Func<Socket, CancellationToken, Task> serve)
    {
        _listener.Start();
        Address = (IPEndPoint)_listener.LocalEndpoint;
        _accepting = AcceptAsync(serve);
    }

    internal IPEndPoint Address { get; }

    internal int Accepted => Volatile.Read(ref _accepted);

    /// <summary>Sends a text as soon as somebody connects, then reads until the end.</summary>
    internal static LoopbackServer Saying(string text) => new(async (stream, token) =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), token);
        await DrainAsync(stream, token);
    });

    /// <summary>Waits for the first bytes, answers with a text, and closes.</summary>
    internal static LoopbackServer Answering(string text) => new(async (stream, token) =>
    {
        await ReadSomeAsync(stream, token);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), token);
    });

    /// <summary>Accepts and says nothing.</summary>
    internal static LoopbackServer Silent() => new(DrainAsync);

    /// <summary>Accepts and closes, in good order.</summary>
    internal static LoopbackServer Closing() => new((Stream _, CancellationToken _) => Task.CompletedTask);

    /// <summary>Accepts and resets the connection.</summary>
    internal static LoopbackServer Resetting() => new((Socket socket, CancellationToken _) =>
    {
        socket.LingerState = new(enable: true, seconds: 0);
        socket.Dispose();
        return Task.CompletedTask;
    });

    /// <summary>Serves connections that begin with one byte in one way and all others in another.</summary>
    internal static LoopbackServer ByFirstByte(
        byte first, Func<Stream, CancellationToken, Task> then, Func<Stream, CancellationToken, Task> otherwise) => new(async (stream, token) =>
    {
        var buffer = new byte[4096];
        var count = await stream.ReadAsync(buffer, token);
        await (count > 0 && buffer[0] == first ? then : otherwise)(stream, token);
    });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    internal static async Task DrainAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (await ReadSomeAsync(stream, cancellationToken) > 0)
        {
        }
    }

    internal static async Task<int> ReadSomeAsync(Stream stream, CancellationToken cancellationToken) =>
        await stream.ReadAsync(new byte[4096], cancellationToken);

    async Task AcceptAsync(Func<Socket, CancellationToken, Task> serve)
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _accepted);
                _connections.Add(ServeAsync(socket, serve));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    async Task ServeAsync(Socket socket, Func<Socket, CancellationToken, Task> serve)
    {
        await Task.Yield();
        using (socket)
        {
            try
            {
                await serve(socket, _stop.Token);
            }
            catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException
                or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
            {
                // The client has left, or the test is over: what a server sees of clients that look and go.
            }
        }
    }

    static async Task ServeStreamAsync(Socket socket, Func<Stream, CancellationToken, Task> serve, CancellationToken cancellationToken)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        await serve(stream, cancellationToken);
        // Closing with unread bytes would reset the connection, and the answer might be lost.
        socket.Shutdown(SocketShutdown.Send);
        await DrainAsync(stream, cancellationToken);
    }
}
