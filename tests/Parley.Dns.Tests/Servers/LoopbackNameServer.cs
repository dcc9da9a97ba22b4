using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Servers;

/// <summary>
/// A name server on a free port of the loopback address, for UDP and TCP. What it answers, if anything and how often,
/// is what the test says.
/// </summary>
sealed class LoopbackNameServer : IAsyncDisposable
{
    readonly Socket _udp = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    readonly Socket _tcp = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    readonly Socket _other = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    readonly CancellationTokenSource _stop = new();
    readonly Func<ReceivedQuery, IEnumerable<Reply>> _answer;
    readonly SemaphoreSlim _came = new(0);
    readonly SemaphoreSlim _left = new(0);
    readonly List<Task> _tasks = [];

    LoopbackNameServer(Func<ReceivedQuery, IEnumerable<Reply>> answer)
    {
        _answer = answer;
        _other.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        BindBoth();
        _tcp.Listen();
        _tasks.Add(ServeUdpAsync());
        _tasks.Add(ServeTcpAsync());
    }

    public IPEndPoint EndPoint => (IPEndPoint)_udp.LocalEndPoint!;

    /// <summary>The queries that came, in order.</summary>
    public ConcurrentQueue<ReceivedQuery> Queries { get; } = new();

    /// <summary>Answers every query with nothing, one or several replies.</summary>
    public static LoopbackNameServer Start(Func<ReceivedQuery, IEnumerable<Reply>> answer) => new(answer);

    /// <summary>Answers every query with a message made of it.</summary>
    public static LoopbackNameServer Answering(Func<ReceivedQuery, DnsMessage> answer) =>
        new(query => [Reply.Of(answer(query))]);

    /// <summary>Never answers.</summary>
    public static LoopbackNameServer Silent() => new(_ => []);

    /// <summary>Waits until one more query has come.</summary>
    public Task QueryCameAsync() => _came.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Waits until it was asked by UDP and by TCP, in whatever order: each has a time limit, which begins before it asks.</summary>
    public async Task QueryCameByBothWaysAsync()
    {
        await QueryCameAsync();
        await QueryCameAsync();
    }

    /// <summary>Waits until one more client has closed its connection, so that it has read the answer.</summary>
    public Task ClientLeftAsync() => _left.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _udp.Dispose();
        _tcp.Dispose();
        _other.Dispose();
        await Task.WhenAll(_tasks);
    }

    /// <summary>The same port for both, as a name server has it.</summary>
    void BindBoth()
    {
        _tcp.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _udp.Bind(_tcp.LocalEndPoint!);
    }

    async Task ServeUdpAsync()
    {
        var buffer = new byte[ushort.MaxValue];
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var received = await _udp.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), _stop.Token);
                var query = Note(buffer.AsSpan(0, received.ReceivedBytes), (IPEndPoint)received.RemoteEndPoint, tcp: false);
                foreach (var reply in _answer(query))
                    await (reply.FromAnotherPort ? _other : _udp).SendToAsync(reply.Octets, received.RemoteEndPoint, _stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The test is over, or the client has closed its port.
                continue;
            }
        }
    }

    async Task ServeTcpAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _tcp.AcceptAsync(_stop.Token);
                await ServeClientAsync(client);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                continue;
            }
        }
    }

    async Task ServeClientAsync(Socket client)
    {
        var prefix = await ReadAsync(client, sizeof(ushort));
        var octets = await ReadAsync(client, BinaryPrimitives.ReadUInt16BigEndian(prefix));
        var query = Note(octets, (IPEndPoint)client.RemoteEndPoint!, tcp: true);
        foreach (var reply in _answer(query))
        {
            var framed = new byte[sizeof(ushort) + reply.Octets.Length];
            BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)(reply.Octets.Length + reply.MissingOctets));
            reply.Octets.CopyTo(framed, sizeof(ushort));
            foreach (var octet in framed) // one at a time, so that the reader must put them together
                await client.SendAsync(new[] { octet }, _stop.Token);
        }

        client.Shutdown(SocketShutdown.Send);
        await client.ReceiveAsync(new byte[1], _stop.Token);
        _left.Release();
    }

    async Task<byte[]> ReadAsync(Socket client, int count)
    {
        var octets = new byte[count];
        for (var read = 0; read < count;)
        {
            var more = await client.ReceiveAsync(octets.AsMemory(read), _stop.Token);
            if (more == 0)
                throw new OperationCanceledException();
            read += more;
        }

        return octets;
    }

    ReceivedQuery Note(ReadOnlySpan<byte> octets, IPEndPoint client, bool tcp)
    {
        if (!DnsMessageReader.TryRead(octets, out var message, out var error))
            throw new InvalidOperationException($"The resolver sent what cannot be read: {error}.");
        var query = new ReceivedQuery(message, client, tcp, Queries.Count);
        Queries.Enqueue(query);
        _came.Release();
        return query;
    }
}
