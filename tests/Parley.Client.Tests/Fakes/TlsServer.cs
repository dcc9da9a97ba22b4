using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Parley.Lab.Pki;
using Parley.Lab.Tls;

namespace Parley.Client.Tests.Fakes;

/// <summary>A TLS server on loopback that does to every session what the test says, and keeps what clients send inside TLS.</summary>
sealed class TlsServer : IAsyncDisposable
{
    readonly TcpListener _listener;
    readonly LabTls _tls;
    readonly Func<Stream, CancellationToken, Task> _serve;
    readonly CancellationTokenSource _stop = new();
    readonly Lock _gate = new();
    readonly List<Task> _connections = [];
    readonly MemoryStream _received = new();
    readonly TaskCompletionSource _firstSession = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Task _accepting;
    int _sessions;

    internal TlsServer(
        ImmutableArray<LabCertificate> chain,
        Func<Stream, CancellationToken, Task> serve,
        IPEndPoint? listenOn = null,
        bool asksForCertificate = false,
        ReadOnlyMemory<byte> staple = default)
    {
        _tls = new(new()
        {
            Presented = chain,
            ApplicationProtocols = [SslApplicationProtocol.Http11, new("xmpp-client")],
            AsksForClientCertificate = asksForCertificate,
            Staple = staple,
        });
        _serve = serve;
        _listener = new(listenOn ?? new(IPAddress.Loopback, 0));
        _listener.Start();
        Address = (IPEndPoint)_listener.LocalEndpoint;
        _accepting = AcceptAsync();
    }

    internal IPEndPoint Address { get; }

    /// <summary>Handshakes that came to their end.</summary>
    internal int Sessions => Volatile.Read(ref _sessions);

    /// <summary>Done as soon as a first handshake has come to its end.</summary>
    internal Task FirstSession => _firstSession.Task;

    /// <summary>Done as soon as a client has sent something inside TLS.</summary>
    internal Task Asked => _asked.Task;

    /// <summary>What clients sent inside TLS, over all connections.</summary>
    internal byte[] Received
    {
        get
        {
            lock (_gate)
                return _received.ToArray();
        }
    }

    /// <summary>A web server; pages by path and query, and 404 for all others.</summary>
    internal static TlsServer Web(
        ImmutableArray<LabCertificate> chain, IReadOnlyDictionary<string, HttpReply> pages, ReadOnlyMemory<byte> staple = default) =>
        new(chain, (stream, token) => HttpReply.ServeAsync(stream, pages, token), staple: staple);

    /// <summary>A server that takes what it is told and never answers.</summary>
    internal static TlsServer Silent(ImmutableArray<LabCertificate> chain, IPEndPoint? listenOn = null) =>
        new(chain, DrainAsync, listenOn);

    /// <summary>A server that waits for the first bytes and answers them with a text, whatever they are.</summary>
    internal static TlsServer Answering(ImmutableArray<LabCertificate> chain, string text) => new(chain, async (stream, token) =>
    {
        _ = await stream.ReadAsync(new byte[4096], token);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), token);
    });

    /// <summary>A server that waits for the first bytes, begins an answer, and never ends it.</summary>
    internal static TlsServer StuckAfter(ImmutableArray<LabCertificate> chain, string beginning) => new(chain, async (stream, token) =>
    {
        _ = await stream.ReadAsync(new byte[4096], token);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(beginning), token);
        await DrainAsync(stream, token);
    });

    internal static async Task DrainAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (await stream.ReadAsync(new byte[4096], cancellationToken) > 0)
        {
        }
    }

    /// <summary>Waits until every connection that was accepted has ended; the clients must have closed theirs.</summary>
    internal async Task ConnectionsEndedAsync()
    {
        Task[] open;
        lock (_gate)
            open = [.. _connections];
        await Task.WhenAll(open);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await ConnectionsEndedAsync();
        _tls.Dispose();
        _stop.Dispose();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                lock (_gate)
                    _connections.Add(Task.Run(() => ServeAsync(client)));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            await EndedQuietlyAsync(() => ServeSessionAsync(stream));
            await EndedQuietlyAsync(() => SayFarewellAsync(stream));
        }
    }

    async Task ServeSessionAsync(NetworkStream stream)
    {
        // What the session stands on stays open when the session ends, for the farewell.
        await using var session = await _tls.AcceptAsync(new KeepingStream(stream, _ => { }), _stop.Token);
        Interlocked.Increment(ref _sessions);
        _firstSession.TrySetResult();
        await _serve(new KeepingStream(session, Keep), _stop.Token);
        await session.ShutdownAsync();
    }

    /// <summary>Closing with unread bytes would reset the connection, and our last words might be lost.</summary>
    async Task SayFarewellAsync(NetworkStream stream)
    {
        stream.Socket.Shutdown(SocketShutdown.Send);
        await DrainAsync(stream, _stop.Token);
    }

    static async Task EndedQuietlyAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException
            or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
        {
            // The client has left, or the test is over: what a server sees of clients that look and go.
        }
    }

    void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
            _received.Write(bytes);
        if (bytes.Length > 0)
            _asked.TrySetResult();
    }
}
