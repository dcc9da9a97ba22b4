using System.Buffers.Binary;
using System.Collections.Immutable;
using Parley.Dns.Records;

namespace Parley.Dns.Wire;

/// <summary>
/// Writes messages (RFC 1035, 4). The names that records belong to are compressed, those inside their data are not.
/// </summary>
public static class DnsMessageWriter
{
    /// <summary>
    /// The largest message there is: what the two octets of length before it can say (RFC 1035, 4.2.2).
    /// </summary>
    public const int MaximumOctets = ushort.MaxValue;

    /// <summary>What every receiver of datagrams takes (RFC 1035, 4.2.1).</summary>
    public const int PlainUdpOctets = 512;

    /// <summary>
    /// Writes a message into at most <paramref name="maximumOctets"/>. What does not fit is left out record by record
    /// from
    /// the end, and the message says that it was cut (TC).
    /// </summary>
    /// <exception cref="ArgumentException">Not even header, questions and OPT record fit, or a string is longer than
    /// 255 octets.</exception>
    public static byte[] Write(DnsMessage message, int maximumOctets = MaximumOctets)
    {
        ArgumentNullException.ThrowIfNull(message);
        var writer = new WireWriter(Math.Min(maximumOctets, MaximumOctets));
        var opt = message.Edns is { } edns ? OptRecord(message, edns) : [];

        writer.WriteOctets(stackalloc byte[DnsHeader.Octets]);
        foreach (var question in message.Questions)
        {
            writer.WriteName(question.Name, compress: true);
            writer.WriteUInt16((ushort)question.Type);
            writer.WriteUInt16(question.Class);
        }

        if (writer.Overflowed || writer.Length + opt.Length > writer.Capacity)
            throw new ArgumentException($"The message does not fit {maximumOctets} octets.", nameof(maximumOctets));

        writer.Reserve(opt.Length);
        var whole = true;
        var answers = WriteSection(writer, message.Answers, ref whole);
        var authority = WriteSection(writer, message.Authority, ref whole);
        var additional = WriteSection(writer, message.Additional, ref whole);
        writer.Reserve(0);
        writer.WriteOctets(opt);

        var header = new DnsHeader(
            message.Id,
            (ushort)(DnsHeader.FlagsOf(message) | (whole ? 0 : DnsHeader.Truncated)),
            (ushort)message.Questions.Length,
            answers,
            authority,
            (ushort)(additional + (opt.Length > 0 ? 1 : 0)));
        return writer.Finish(header);
    }

    static ushort WriteSection(WireWriter writer, ImmutableArray<DnsRecord> records, ref bool whole)
    {
        ushort written = 0;
        foreach (var record in records)
        {
            if (!whole)
                break;
            var mark = writer.Length;
            RecordWriter.Write(writer, record);
            if (writer.Overflowed)
            {
                writer.Rewind(mark);
                whole = false;
                break;
            }

            written++;
        }

        return written;
    }

    static byte[] OptRecord(DnsMessage message, EdnsParameters edns)
    {
        const int fixedOctets = 11;
        var opt = new byte[fixedOctets + edns.Options.Length];
        BinaryPrimitives.WriteUInt16BigEndian(opt.AsSpan(1), (ushort)DnsRecordType.Opt);
        BinaryPrimitives.WriteUInt16BigEndian(opt.AsSpan(3), edns.UdpPayloadOctets);
        opt[5] = (byte)((ushort)message.ResponseCode >> 4);
        opt[6] = edns.Version;
        opt[7] = (byte)(edns.DnssecOk ? 0x80 : 0);
        BinaryPrimitives.WriteUInt16BigEndian(opt.AsSpan(9), (ushort)edns.Options.Length);
        edns.Options.CopyTo(opt, fixedOctets);
        return opt;
    }
}
