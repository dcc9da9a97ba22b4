using System.Net;
using Parley.Dns.Records;

namespace Parley.Dns.Wire;

/// <summary>Writes one record.</summary>
static class RecordWriter
{
    internal static void Write(WireWriter writer, DnsRecord record)
    {
        writer.WriteName(record.Name, compress: true);
        writer.WriteUInt16((ushort)record.Type);
        writer.WriteUInt16(record is UnknownRecord unknown ? unknown.Class : DnsQuestion.Internet);
        writer.WriteUInt32(Seconds(record.TimeToLive));
        writer.WriteWithLength(data => WriteData(data, record));
    }

    static void WriteData(WireWriter writer, DnsRecord record)
    {
        switch (record)
        {
            case AddressRecord address:
                WriteAddress(writer, address.Address);
                break;
            case AliasRecord alias:
                writer.WriteName(alias.Target, compress: false);
                break;
            case SrvRecord srv:
                writer.WriteUInt16(srv.Priority);
                writer.WriteUInt16(srv.Weight);
                writer.WriteUInt16(srv.Port);
                writer.WriteName(srv.Target, compress: false);
                break;
            case NaptrRecord naptr:
                writer.WriteUInt16(naptr.Order);
                writer.WriteUInt16(naptr.Preference);
                writer.WriteString(naptr.Flags);
                writer.WriteString(naptr.Services);
                writer.WriteString(naptr.Expression);
                writer.WriteName(naptr.Replacement, compress: false);
                break;
            case TlsaRecord tlsa:
                writer.WriteByte(tlsa.Usage);
                writer.WriteByte(tlsa.Selector);
                writer.WriteByte(tlsa.MatchingType);
                writer.WriteOctets(tlsa.Data.AsSpan());
                break;
            case TextRecord text:
                foreach (var item in text.Strings)
                    writer.WriteString(item);
                break;
            case StartOfAuthorityRecord start:
                WriteStartOfAuthority(writer, start);
                break;
            case UnknownRecord unknown:
                writer.WriteOctets(unknown.Data.AsSpan());
                break;
            default:
                throw new ArgumentException($"A record of type {record.Type} cannot be written.", nameof(record));
        }
    }

    static void WriteAddress(WireWriter writer, IPAddress address)
    {
        Span<byte> octets = stackalloc byte[16];
        address.TryWriteBytes(octets, out var length);
        writer.WriteOctets(octets[..length]);
    }

    static void WriteStartOfAuthority(WireWriter writer, StartOfAuthorityRecord start)
    {
        writer.WriteName(start.PrimaryServer, compress: false);
        writer.WriteName(start.Mailbox, compress: false);
        writer.WriteUInt32(start.Serial);
        writer.WriteUInt32(Seconds(start.Refresh));
        writer.WriteUInt32(Seconds(start.Retry));
        writer.WriteUInt32(Seconds(start.Expire));
        writer.WriteUInt32(Seconds(start.NegativeTimeToLive));
    }

    static uint Seconds(TimeSpan time) => (uint)Math.Clamp(time.TotalSeconds, 0, uint.MaxValue);
}
