using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Json;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Dns.Wire;

namespace Parley.Check.Bundles;

/// <summary>
/// Questions to DNS with their answers. A record stands there as it would on the wire, in a message of its own.
/// </summary>
static class LookupEvidence
{
    internal static void Write(Utf8JsonWriter writer, string name, ImmutableArray<DnsLookup> lookups) =>
        writer.WriteObjects(name, lookups, lookup => WriteMembers(writer, lookup));

    static void WriteMembers(Utf8JsonWriter writer, DnsLookup lookup)
    {
        writer.WriteString("name", lookup.Question.Name.ToString());
        writer.WriteNumber("type", (int)lookup.Question.Type);
        writer.WriteWord("status", lookup.Status);
        writer.WriteObjects("records", lookup.Records, record => WriteRecord(writer, record));
        writer.WriteObjects("aliases", lookup.Aliases, alias => WriteRecord(writer, alias));
        if (lookup.Authority is { } authority)
            writer.WriteObject("authority", () => WriteRecord(writer, authority));
        writer.WriteBoolean("authenticData", lookup.AuthenticData);
        writer.WriteBoolean("fromCache", lookup.FromCache);
        writer.WriteSpan("elapsedMilliseconds", lookup.Elapsed);
        writer.WriteObjects("attempts", lookup.Attempts, attempt => WriteAttempt(writer, attempt));
    }

    static void WriteRecord(Utf8JsonWriter writer, DnsRecord record)
    {
        writer.WriteString("text", record.ToString());
        writer.WriteBase64String("message", DnsMessageWriter.Write(new() { Id = 0, IsResponse = true, Answers = [record] }));
        writer.WriteSpan("liveMilliseconds", record.TimeToLive);
    }

    static void WriteAttempt(Utf8JsonWriter writer, DnsAttempt attempt)
    {
        writer.WriteString("server", attempt.Server.ToString());
        writer.WriteWord("transport", attempt.Transport);
        writer.WriteString("name", attempt.Name.ToString());
        writer.WriteWord("status", attempt.Status);
        writer.WriteOptional("detail", attempt.Detail);
        writer.WriteSpan("elapsedMilliseconds", attempt.Elapsed);
        writer.WriteNumber("strayDatagrams", attempt.StrayDatagrams);
    }

    internal static ImmutableArray<DnsLookup> Read(EvidenceNode parent, string name) => parent.Read(name, Read);

    static DnsLookup Read(EvidenceNode node) => new()
    {
        Question = new(node.Name("name"), (DnsRecordType)node.Number("type", 0, ushort.MaxValue)),
        Status = node.Word<DnsLookupStatus>("status"),
        Records = node.Read("records", ReadRecord),
        Aliases = [.. node.Read("aliases", ReadRecord).OfType<AliasRecord>()],
        Authority = node.Has("authority") ? ReadRecord(node.Member("authority")) as StartOfAuthorityRecord : null,
        AuthenticData = node.Flag("authenticData"),
        FromCache = node.Flag("fromCache"),
        Elapsed = node.Span("elapsedMilliseconds"),
        Attempts = node.Read("attempts", ReadAttempt),
    };

    static DnsRecord ReadRecord(EvidenceNode node)
    {
        var message = node.Member("message");
        if (DnsMessageReader.TryRead(message.AsOctets(), out var read, out var error) && read.Answers is [var record])
            return record with { TimeToLive = node.Span("liveMilliseconds") };
        message.Fail("a DNS message with one record", error == default ? "another number of records" : error.ToString());
        return new UnknownRecord(DnsRecordType.None, 0, []) { Name = default };
    }

    static DnsAttempt ReadAttempt(EvidenceNode node) => new()
    {
        Server = node.EndPoint("server"),
        Transport = node.Word<DnsTransport>("transport"),
        Name = node.Name("name"),
        Status = node.Word<DnsLookupStatus>("status"),
        Detail = node.OptionalText("detail"),
        Elapsed = node.Span("elapsedMilliseconds"),
        StrayDatagrams = node.Number("strayDatagrams", 0, int.MaxValue),
    };
}
