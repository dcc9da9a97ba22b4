using System.Collections.Immutable;
using System.Net;
using Parley.Dns.Records;

namespace Parley.Dns.Wire;

/// <summary>
/// Reads the data of one record. What is left over or missing at its end is an error, whatever the type.
/// </summary>
/// <remarks>Names inside the data of SRV and NAPTR may be compressed by old servers and are understood so (RFC 3597,
/// 4).</remarks>
static class RecordDataReader
{
    const int Ipv4Octets = 4;
    const int Ipv6Octets = 16;
    const int TlsaFixedOctets = 3;

    internal static bool TryRead(ref WireReader reader, RecordOwner owner, int length, out DnsRecord record)
    {
        var start = reader.Offset;
        record = Placeholder;
        if (length > reader.Remaining)
            return reader.Fail(start, $"{length} octets of data", $"{reader.Remaining}");
        if (!TryReadData(ref reader, owner, length, out record))
            return false;
        return reader.Offset == start + length
            || reader.Fail(start, $"data of {length} octets", $"data of {reader.Offset - start}");
    }

    static DnsRecord Placeholder => new UnknownRecord(DnsRecordType.None, 0, []) { Name = DnsName.Root };

    static bool TryReadData(ref WireReader reader, RecordOwner owner, int length, out DnsRecord record)
    {
        record = Placeholder;
        if (owner.Class != DnsQuestion.Internet)
            return TryReadUnknown(ref reader, owner, length, out record);
        return owner.Type switch
        {
            DnsRecordType.A => TryReadAddress(ref reader, owner, length, Ipv4Octets, out record),
            DnsRecordType.Aaaa => TryReadAddress(ref reader, owner, length, Ipv6Octets, out record),
            DnsRecordType.Cname => TryReadAlias(ref reader, owner, out record),
            DnsRecordType.Soa => TryReadStartOfAuthority(ref reader, owner, out record),
            DnsRecordType.Srv => TryReadSrv(ref reader, owner, out record),
            DnsRecordType.Naptr => TryReadNaptr(ref reader, owner, out record),
            DnsRecordType.Tlsa => TryReadTlsa(ref reader, owner, length, out record),
            DnsRecordType.Txt => TryReadText(ref reader, owner, length, out record),
            _ => TryReadUnknown(ref reader, owner, length, out record),
        };
    }

    static bool TryReadAddress(ref WireReader reader, RecordOwner owner, int length, int octets, out DnsRecord record)
    {
        record = Placeholder;
        if (length != octets)
            return reader.Fail(reader.Offset, $"an address of {octets} octets", $"{length}");
        if (!reader.TryReadOctets(octets, out var address))
            return false;
        record = new AddressRecord(new IPAddress(address)) { Name = owner.Name, TimeToLive = owner.TimeToLive };
        return true;
    }

    static bool TryReadAlias(ref WireReader reader, RecordOwner owner, out DnsRecord record)
    {
        record = Placeholder;
        if (!reader.TryReadName(out var target))
            return false;
        record = new AliasRecord(target) { Name = owner.Name, TimeToLive = owner.TimeToLive };
        return true;
    }

    static bool TryReadStartOfAuthority(ref WireReader reader, RecordOwner owner, out DnsRecord record)
    {
        record = Placeholder;
        if (!reader.TryReadName(out var primary) || !reader.TryReadName(out var mailbox)
            || !reader.TryReadUInt32(out var serial) || !reader.TryReadUInt32(out var refresh)
            || !reader.TryReadUInt32(out var retry) || !reader.TryReadUInt32(out var expire)
            || !reader.TryReadUInt32(out var least))
            return false;
        record = new StartOfAuthorityRecord(
            primary,
            mailbox,
            serial,
            TimeSpan.FromSeconds(refresh),
            TimeSpan.FromSeconds(retry),
            TimeSpan.FromSeconds(expire),
            TimeSpan.FromSeconds(least))
        { Name = owner.Name, TimeToLive = owner.TimeToLive };
        return true;
    }

    static bool TryReadSrv(ref WireReader reader, RecordOwner owner, out DnsRecord record)
    {
        record = Placeholder;
        if (!reader.TryReadUInt16(out var priority) || !reader.TryReadUInt16(out var weight)
            || !reader.TryReadUInt16(out var port) || !reader.TryReadName(out var target))
            return false;
        record = new SrvRecord(priority, weight, port, target) { Name = owner.Name, TimeToLive = owner.TimeToLive };
        return true;
    }

    static bool TryReadNaptr(ref WireReader reader, RecordOwner owner, out DnsRecord record)
    {
        record = Placeholder;
        if (!reader.TryReadUInt16(out var order) || !reader.TryReadUInt16(out var preference)
            || !reader.TryReadString(out var flags) || !reader.TryReadString(out var services)
            || !reader.TryReadString(out var expression) || !reader.TryReadName(out var replacement))
            return false;
        record = new NaptrRecord(order, preference, flags, services, expression, replacement)
        { Name = owner.Name, TimeToLive = owner.TimeToLive };
        return true;
    }

    static bool TryReadTlsa(ref WireReader reader, RecordOwner owner, int length, out DnsRecord record)
    {
        record = Placeholder;
        if (length < TlsaFixedOctets)
            return reader.Fail(reader.Offset, $"at least {TlsaFixedOctets} octets", $"{length}");
        if (!reader.TryReadByte(out var usage) || !reader.TryReadByte(out var selector)
            || !reader.TryReadByte(out var matching) || !reader.TryReadOctets(length - TlsaFixedOctets, out var data))
            return false;
        record = new TlsaRecord(usage, selector, matching, [.. data]) { Name = owner.Name, TimeToLive = owner.TimeToLive };
        return true;
    }

    static bool TryReadText(ref WireReader reader, RecordOwner owner, int length, out DnsRecord record)
    {
        record = Placeholder;
        var end = reader.Offset + length;
        var strings = ImmutableArray.CreateBuilder<string>();
        while (reader.Offset < end)
        {
            if (!reader.TryReadString(out var text))
                return false;
            strings.Add(text);
        }

        record = new TextRecord(strings.DrainToImmutable()) { Name = owner.Name, TimeToLive = owner.TimeToLive };
        return true;
    }

    static bool TryReadUnknown(ref WireReader reader, RecordOwner owner, int length, out DnsRecord record)
    {
        record = Placeholder;
        if (!reader.TryReadOctets(length, out var data))
            return false;
        record = new UnknownRecord(owner.Type, owner.Class, [.. data]) { Name = owner.Name, TimeToLive = owner.TimeToLive };
        return true;
    }
}
