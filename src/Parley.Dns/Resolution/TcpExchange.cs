using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Parley.Dns.Wire;

namespace Parley.Dns.Resolution;

/// <summary>Sends one query over a connection, where messages have their length before them (RFC 7766, 8).</summary>
static class TcpExchange
{
    internal static async Task<Exchange> AskAsync(IPEndPoint server, Query query, CancellationToken cancellationToken)
    {
        try
        {
            using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(server, cancellationToken).ConfigureAwait(false);

            // Length and message go out together: servers exist that read only the first segment.
            var framed = new byte[sizeof(ushort) + query.Octets.Length];
            BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)query.Octets.Length);
            query.Octets.CopyTo(framed.AsMemory(sizeof(ushort)));
            await SendAllAsync(socket, framed, cancellationToken).ConfigureAwait(false);

            var prefix = new byte[sizeof(ushort)];
            var read = await ReceiveAllAsync(socket, prefix, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return Exchange.Failed(DnsLookupStatus.Unreachable, "the server closed the connection without an answer");
            if (read < prefix.Length)
                return Exchange.Failed(DnsLookupStatus.Malformed, "the answer ended inside its length");

            var octets = new byte[BinaryPrimitives.ReadUInt16BigEndian(prefix)];
            read = await ReceiveAllAsync(socket, octets, cancellationToken).ConfigureAwait(false);
            return read < octets.Length
                ? Exchange.Failed(DnsLookupStatus.Malformed, $"the answer ended after {read} of {octets.Length} octets")
                : Take(query, octets);
        }
        catch (SocketException exception)
        {
            return SocketFailure.Of(exception, DnsTransport.Tcp);
        }
        catch (OperationCanceledException)
        {
            return Exchange.Failed(DnsLookupStatus.TimedOut, "no whole answer came in time");
        }
    }

    static Exchange Take(Query query, ReadOnlySpan<byte> octets)
    {
        if (!DnsMessageReader.TryRead(octets, out var message, out var error))
            return Exchange.Failed(DnsLookupStatus.Malformed, error.ToString());
        return query.IsAnsweredBy(octets, out _)
            ? Exchange.Of(message, strays: 0)
            : Exchange.Failed(DnsLookupStatus.Malformed, "the answer is to another question");
    }

    static async Task SendAllAsync(Socket socket, ReadOnlyMemory<byte> octets, CancellationToken cancellationToken)
    {
        while (!octets.IsEmpty)
            octets = octets[await socket.SendAsync(octets, cancellationToken).ConfigureAwait(false)..];
    }

    static async Task<int> ReceiveAllAsync(Socket socket, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var read = 0;
        while (read < buffer.Length)
        {
            var count = await socket.ReceiveAsync(buffer[read..], cancellationToken).ConfigureAwait(false);
            if (count == 0)
                break;
            read += count;
        }

        return read;
    }
}
