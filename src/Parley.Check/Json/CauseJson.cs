using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Causes;
using Parley.Diagnostics;

namespace Parley.Check.Json;

/// <summary>Writes causes and notes, and observations at their place.</summary>
static class CauseJson
{
    internal static void Write(Utf8JsonWriter writer, string name, ImmutableArray<RootCause> causes)
    {
        writer.WriteStartArray(name);
        foreach (var cause in causes)
        {
            var observation = cause.Observation;
            writer.WriteStartObject();
            WriteHead(writer, observation);
            writer.WriteString("title", observation.Title);
            writer.WriteString("cause", observation.Cause);
            writer.WriteString("fix", cause.Fix);
            writer.WriteString("source", observation.Finding.Source.ToString());
            writer.WriteStartArray("effects");
            foreach (var effect in cause.Effects)
            {
                writer.WriteStartObject();
                writer.WriteString("service", effect.Service);
                writer.WriteString("node", effect.Node);
                if (cause.AddressesAt(effect).ToArray() is { Length: > 0 } addresses)
                    WriteAddresses(writer, addresses);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            WriteEvidence(writer, observation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void WriteObservations(Utf8JsonWriter writer, IEnumerable<Observation> observations)
    {
        writer.WriteStartArray("findings");
        foreach (var observation in observations)
        {
            writer.WriteStartObject();
            WriteHead(writer, observation);
            WriteEvidence(writer, observation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void WriteAddresses(Utf8JsonWriter writer, string[] addresses)
    {
        writer.WriteStartArray("addresses");
        foreach (var address in addresses)
            writer.WriteStringValue(address);
        writer.WriteEndArray();
    }

    static void WriteHead(Utf8JsonWriter writer, Observation observation)
    {
        writer.WriteString("code", observation.Finding.Code);
        writer.WriteString("severity", observation.Severity.Word());
        writer.WriteString("subject", observation.Subject);
    }

    static void WriteEvidence(Utf8JsonWriter writer, Observation observation)
    {
        writer.WriteStartObject("evidence");
        foreach (var item in observation.Evidence)
            writer.WriteString(item.Name, item.Value);
        writer.WriteEndObject();
    }
}
