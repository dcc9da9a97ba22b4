using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Dns.Records;

namespace Parley.Dns.Wire;

/// <summary>Reads messages as they come from the network, where anyone may have written them (RFC 1035, 4).</summary>
/// <remarks>
/// Time and memory are bounded by the message's own size: a count is believed only as far as there are octets for it.
/// </remarks>
public static class DnsMessageReader
{
    /// <summary>The least octets of a question: the root, type, class.</summary>
    const int LeastQuestionOctets = 5;

    /// <summary>The least octets of a record: the root, type, class, time to live, length.</summary>
    const int LeastRecordOctets = 11;

    /// <summary>Reads a whole message; octets after its last record are an error.</summary>
    public static bool TryRead(ReadOnlySpan<byte> source, out DnsMessage message, out ParseError error)
    {
        var reader = new WireReader(source);
        var read = TryReadMessage(ref reader, out message);
        error = reader.Error;
        return read;
    }

    /// <summary>Reads the header and the questions only, which is enough to know whose answer a datagram is.</summary>
    internal static bool TryReadStart(
        ReadOnlySpan<byte> source, out DnsHeader header, out ImmutableArray<DnsQuestion> questions)
    {
        var reader = new WireReader(source);
        questions = [];
        return TryReadHeader(ref reader, out header) && TryReadQuestions(ref reader, header.Questions, out questions);
    }

    static bool TryReadMessage(ref WireReader reader, out DnsMessage message)
    {
        message = new() { Id = 0 };
        if (!TryReadHeader(ref reader, out var header)
            || !TryReadQuestions(ref reader, header.Questions, out var questions)
            || !TryReadRecords(ref reader, header.Answers, out var answers, edns: null)
            || !TryReadRecords(ref reader, header.Authority, out var authority, edns: null))
            return false;
        var edns = new OptSlot();
        if (!TryReadRecords(ref reader, header.Additional, out var additional, edns))
            return false;
        if (reader.Remaining != 0)
            return reader.Fail(reader.Offset, "the end of the message", $"{reader.Remaining} more octets");

        message = new()
        {
            Id = header.Id,
            IsResponse = header.Has(DnsHeader.Response),
            Operation = header.Operation,
            AuthoritativeAnswer = header.Has(DnsHeader.AuthoritativeAnswer),
            Truncated = header.Has(DnsHeader.Truncated),
            RecursionDesired = header.Has(DnsHeader.RecursionDesired),
            RecursionAvailable = header.Has(DnsHeader.RecursionAvailable),
            AuthenticData = header.Has(DnsHeader.AuthenticData),
            CheckingDisabled = header.Has(DnsHeader.CheckingDisabled),
            ResponseCode = (DnsResponseCode)((edns.ExtendedCode << 4) | header.ResponseCode),
            Questions = questions,
            Answers = answers,
            Authority = authority,
            Additional = additional,
            Edns = edns.Parameters,
        };
        return true;
    }

    static bool TryReadHeader(ref WireReader reader, out DnsHeader header)
    {
        header = default;
        if (!reader.TryReadUInt16(out var id) || !reader.TryReadUInt16(out var flags)
            || !reader.TryReadUInt16(out var questions) || !reader.TryReadUInt16(out var answers)
            || !reader.TryReadUInt16(out var authority) || !reader.TryReadUInt16(out var additional))
            return false;
        header = new(id, flags, questions, answers, authority, additional);
        return true;
    }

    static bool TryReadQuestions(ref WireReader reader, int count, out ImmutableArray<DnsQuestion> questions)
    {
        questions = [];
        if (!HasRoomFor(ref reader, count, LeastQuestionOctets, "questions"))
            return false;
        var builder = ImmutableArray.CreateBuilder<DnsQuestion>(count);
        for (var i = 0; i < count; i++)
        {
            if (!reader.TryReadName(out var name)
                || !reader.TryReadUInt16(out var type)
                || !reader.TryReadUInt16(out var questionClass))
                return false;
            builder.Add(new(name, (DnsRecordType)type) { Class = questionClass });
        }

        questions = builder.MoveToImmutable();
        return true;
    }

    static bool TryReadRecords(ref WireReader reader, int count, out ImmutableArray<DnsRecord> records, OptSlot? edns)
    {
        records = [];
        if (!HasRoomFor(ref reader, count, LeastRecordOctets, "records"))
            return false;
        var builder = ImmutableArray.CreateBuilder<DnsRecord>(count);
        for (var i = 0; i < count; i++)
        {
            var start = reader.Offset;
            if (!reader.TryReadName(out var name)
                || !reader.TryReadUInt16(out var type)
                || !reader.TryReadUInt16(out var recordClass)
                || !reader.TryReadUInt32(out var timeToLive)
                || !reader.TryReadUInt16(out var length))
                return false;
            if (type != (ushort)DnsRecordType.Opt)
            {
                var owner = new RecordOwner(name, (DnsRecordType)type, recordClass, timeToLive);
                if (!RecordDataReader.TryRead(ref reader, owner, length, out var record))
                    return false;
                builder.Add(record);
                continue;
            }

            if (edns is null || edns.Parameters is not null)
                return reader.Fail(start, "at most one OPT record, in the additional section", "another");
            if (!name.IsRoot)
                return reader.Fail(start, "the root as the name of the OPT record", name.ToString());
            if (!reader.TryReadOctets(length, out var options))
                return false;
            edns.Fill(recordClass, timeToLive, options);
        }

        records = builder.DrainToImmutable();
        return true;
    }

    static bool HasRoomFor(ref WireReader reader, int count, int least, string what) =>
        count * least <= reader.Remaining
        || reader.Fail(reader.Offset, $"room for {count} {what}", $"{reader.Remaining} octets");

    /// <summary>The OPT record of a message, once it was met (RFC 6891, 6.1.3).</summary>
    sealed class OptSlot
    {
        const int CodeShift = 24;
        const int VersionShift = 16;
        const uint DnssecOkFlag = 0x8000;

        internal EdnsParameters? Parameters { get; private set; }

        internal int ExtendedCode { get; private set; }

        internal void Fill(ushort payload, uint flags, ReadOnlySpan<byte> options)
        {
            ExtendedCode = (int)(flags >> CodeShift);
            Parameters = new()
            {
                UdpPayloadOctets = payload,
                Version = (byte)(flags >> VersionShift),
                DnssecOk = (flags & DnssecOkFlag) != 0,
                Options = [.. options],
            };
        }
    }
}
