using System.Net.Sockets;
using System.Security.Authentication;

namespace Parley.Lab.Listening;

/// <summary>Accepts connections on a port and hands them to a service, until it is disposed.</summary>
sealed class LabListener : IAsyncDisposable
{
    // A check opens a few connections to a server at once; a hundred leave room for ten checks and keep a flood small.
    internal const int MaximumConnections = 100;

    // Nobody talks to a lab for longer; a client that forgot to hang up does not hold its place for ever.
    static readonly TimeSpan MaximumDuration = TimeSpan.FromMinutes(30);

    // Unread octets make the system reset the connection, and the client loses our last words; so they are read first.
    static readonly TimeSpan MaximumFarewell = TimeSpan.FromSeconds(2);
    const int MaximumFarewellBytes = 256 * 1024;

    readonly LabPort _port;
    readonly ILabService _service;
    readonly TimeProvider _time;
    readonly CancellationTokenSource _stopping = new();
    readonly SemaphoreSlim _places = new(MaximumConnections);
    readonly Lock _lock = new();
    readonly HashSet<Task> _connections = [];
    readonly Task[] _accepting;

    internal LabListener(LabPort port, ILabService service, TimeProvider time)
    {
        _port = port;
        _service = service;
        _time = time;
        port.Listen();
        _accepting = [.. port.Sockets.Select(socket => Task.Run(() => AcceptAsync(socket, _stopping.Token)))];
    }

    /// <summary>Hangs up on everybody and waits until every connection has ended.</summary>
    /// <remarks>What a service throws beyond a lost connection is a mistake of ours, and comes out here.</remarks>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _port.Dispose();
        await Task.WhenAll(_accepting).ConfigureAwait(false);
        Task[] open;
        lock (_lock)
            open = [.. _connections];
        await Task.WhenAll(open).ConfigureAwait(false);
        _places.Dispose();
        _stopping.Dispose();
    }

    async Task AcceptAsync(Socket listening, CancellationToken cancellationToken)
    {
        try
        {
            while (true) // until the lab stops; the number of open connections is bounded by the places
            {
                await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
                var socket = await listening.AcceptAsync(cancellationToken).ConfigureAwait(false);
                Keep(Task.Run(() => ServeAsync(socket, cancellationToken), CancellationToken.None));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The port was closed: the lab stops. A port that breaks otherwise refuses from now on, which clients see.
        }
    }

    void Keep(Task connection)
    {
        lock (_lock)
        {
            _connections.RemoveWhere(task => task.IsCompletedSuccessfully);
            _connections.Add(connection);
        }
    }

    async Task ServeAsync(Socket socket, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(MaximumDuration, _time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            socket.NoDelay = true;
            await EndedQuietlyAsync(() => _service.ServeAsync(stream, ended.Token)).ConfigureAwait(false);
            await EndedQuietlyAsync(() => HangUpAsync(socket, ended.Token)).ConfigureAwait(false);
        }
        finally
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            _places.Release();
        }
    }

    static async Task EndedQuietlyAsync(Func<Task> step)
    {
        try
        {
            await step().ConfigureAwait(false);
        }
        catch (Exception lost) when (lost is IOException or SocketException or AuthenticationException
            or OperationCanceledException or ObjectDisposedException)
        {
            // The client went away, or did not like the handshake: its business, and often the very fault of the lab.
        }
    }

    async Task HangUpAsync(Socket socket, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(MaximumFarewell, _time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        socket.Shutdown(SocketShutdown.Send);
        var buffer = new byte[4096];
        for (int total = 0, read; total < MaximumFarewellBytes; total += read)
        {
            read = await socket.ReceiveAsync(buffer, ended.Token).ConfigureAwait(false);
            if (read == 0)
                return;
        }
    }
}
