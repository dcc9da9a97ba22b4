using System.Text.Json;
using Parley.Discovery;
using Parley.Dns.Resolution;

namespace Parley.Check.Json;

/// <summary>Writes what was asked of DNS, with every attempt.</summary>
static class DiscoveryJson
{
    internal static void Write(Utf8JsonWriter writer, DiscoveryResult discovery)
    {
        writer.WriteStartObject("discovery");
        writer.WriteStartArray("lookups");
        foreach (var lookup in discovery.Lookups)
            Write(writer, lookup);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, DnsLookup lookup)
    {
        writer.WriteStartObject();
        writer.WriteString("name", lookup.Question.Name.ToString());
        writer.WriteString("type", lookup.Question.Type.ToString().ToUpperInvariant());
        writer.WriteString("status", lookup.Status.Word());
        writer.WriteMilliseconds("elapsedMilliseconds", lookup.Elapsed);
        writer.WriteStartArray("records");
        foreach (var record in lookup.Records)
            writer.WriteStringValue(record.ToString());
        writer.WriteEndArray();
        writer.WriteStartArray("attempts");
        foreach (var attempt in lookup.Attempts)
        {
            writer.WriteStartObject();
            writer.WriteString("server", attempt.Server.ToString());
            writer.WriteString("transport", attempt.Transport.Word());
            writer.WriteString("status", attempt.Status.Word());
            writer.WriteOptional("detail", attempt.Detail);
            writer.WriteMilliseconds("elapsedMilliseconds", attempt.Elapsed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
