using System.Buffers.Binary;
using Parley.Dns.Wire;
using Parley.Lab.Blueprints;
using Parley.Lab.Listening;

namespace Parley.Lab.Dns;

/// <summary>Answers DNS queries for one zone, one datagram or one stream at a time, honestly or not.</summary>
sealed class LabDnsService(LabZone zone, LabDnsBehavior behavior) : ILabService
{
    // A client that keeps a connection asks a handful of questions; RFC 7766, 6.2 lets a server end it.
    const int MaximumQueries = 100;

    // Cut off as in the middle of a record: the last one has its type, class and length, and not all of its data.
    const int OctetsCutOff = 3;

    /// <summary>The answer to a datagram, or <see langword="null"/> where there is none.</summary>
    internal byte[]? Answer(ReadOnlySpan<byte> datagram) =>
        TryRead(datagram, out var query) && Reply(query) is { } reply ? Write(reply, Limit(query)) : null;

    /// <summary>Answers over TCP (RFC 1035, 4.2.2; RFC 7766).</summary>
    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var length = new byte[2];
        var buffer = new byte[DnsMessageWriter.MaximumOctets];
        for (var served = 0; served < MaximumQueries; served++)
        {
            if (await stream.ReadAtLeastAsync(length, 2, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < 2)
                return;
            var octets = BinaryPrimitives.ReadUInt16BigEndian(length);
            await stream.ReadExactlyAsync(buffer.AsMemory(0, octets), cancellationToken).ConfigureAwait(false);
            if (!TryRead(buffer.AsSpan(0, octets), out var query) || Reply(query) is not { } reply)
                continue;
            var message = Write(reply, DnsMessageWriter.MaximumOctets);
            var framed = new byte[message.Length + 2];
            BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)message.Length);
            message.CopyTo(framed, 2);
            await stream.WriteAsync(framed, cancellationToken).ConfigureAwait(false);
        }
    }

    // An answer to noise, or to an answer, would only help somebody who forges senders.
    static bool TryRead(ReadOnlySpan<byte> source, out DnsMessage query) =>
        DnsMessageReader.TryRead(source, out query, out _) && !query.IsResponse;

    DnsMessage? Reply(DnsMessage query) => behavior switch
    {
        LabDnsBehavior.StaysSilent => null,
        LabDnsBehavior.Refuses => zone.Reply(query, DnsResponseCode.Refused),
        LabDnsBehavior.Fails => zone.Reply(query, DnsResponseCode.ServerFailure),
        LabDnsBehavior.DeniesEverything => zone.Reply(query, DnsResponseCode.NameError),
        _ => zone.Answer(query),
    };

    byte[] Write(DnsMessage reply, int limit)
    {
        var message = DnsMessageWriter.Write(reply, limit);
        return behavior == LabDnsBehavior.Garbles ? message[..^OctetsCutOff] : message;
    }

    // RFC 6891, 6.2.3 and 6.2.5: what the client says it takes, at least 512 and at most what fits every network.
    static int Limit(DnsMessage query) => Math.Clamp(
        (int)(query.Edns?.UdpPayloadOctets ?? 0), DnsMessageWriter.PlainUdpOctets, EdnsParameters.SafePayloadOctets);
}
