using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Parley.Dns.Wire;

namespace Parley.Dns.Resolution;

/// <summary>Sends one query as a datagram and waits for what answers it.</summary>
static class UdpExchange
{
    /// <summary>
    /// The most datagrams that may come and not fit before the attempt ends. Late answers of a slow server are one or
    /// two;
    /// more than this is somebody guessing ids, and each further guess would be a chance for them.
    /// </summary>
    internal const int MaximumStrays = 32;

    /// <summary>The first port that is drawn: below, services of this machine are likely to be bound.</summary>
    const int FirstPort = 16384;

    /// <summary>How often a port is drawn that is taken before the system chooses one.</summary>
    const int MaximumPortDraws = 8;

    internal static async Task<Exchange> AskAsync(
        IPEndPoint server, Query query, RandomNumberGenerator random, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(DnsMessageWriter.MaximumOctets);
        var strays = 0;
        try
        {
            using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            BindToRandomPort(socket, random);
            // A connected socket takes datagrams from this address and port only, and learns of ICMP errors.
            await socket.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
            await socket.SendAsync(query.Octets, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                var length = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
                if (TryTake(query, buffer.AsSpan(0, length), strays) is { } exchange)
                    return exchange;
                if (++strays == MaximumStrays)
                {
                    return Exchange.Failed(
                        DnsLookupStatus.Malformed,
                        $"{strays} datagrams came and none answers the query: is somebody forging answers?",
                        strays);
                }
            }
        }
        catch (SocketException exception)
        {
            return SocketFailure.Of(exception, DnsTransport.Udp, strays);
        }
        catch (OperationCanceledException)
        {
            // Whether it was our limit or the caller is for the resolver to say, which knows both.
            var detail = strays == 0 ? "nothing came in time" : $"{strays} datagrams came and none answers the query";
            return Exchange.Failed(DnsLookupStatus.TimedOut, detail, strays);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    static Exchange? TryTake(Query query, ReadOnlySpan<byte> octets, int strays)
    {
        if (!query.IsAnsweredBy(octets, out var truncated))
            return null;
        if (truncated)
            return Exchange.Cut(strays);
        return DnsMessageReader.TryRead(octets, out var message, out var error)
            ? Exchange.Of(message, strays)
            : Exchange.Failed(DnsLookupStatus.Malformed, error.ToString(), strays);
    }

    /// <summary>Draws the port that the answer must find, so that it cannot be foretold (RFC 5452, 9.2).</summary>
    static void BindToRandomPort(Socket socket, RandomNumberGenerator random)
    {
        var any = socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;
        Span<byte> chance = stackalloc byte[sizeof(ushort)];
        for (var draw = 0; draw < MaximumPortDraws; draw++)
        {
            random.GetBytes(chance);
            var port = FirstPort + (((chance[0] << 8) | chance[1]) % (ushort.MaxValue + 1 - FirstPort));
            try
            {
                socket.Bind(new IPEndPoint(any, port));
                return;
            }
            catch (SocketException exception) when (exception.SocketErrorCode
                is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                continue; // taken by another program, or reserved by the system: draw again
            }
        }

        socket.Bind(new IPEndPoint(any, 0));
    }
}
