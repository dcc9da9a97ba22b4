using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Expiry;
using Parley.Diagnostics;

namespace Parley.Check.Json;

/// <summary>Writes what will end, and who refuses it then.</summary>
static class AheadJson
{
    internal static void Write(Utf8JsonWriter writer, ImmutableArray<AheadEntry> ahead)
    {
        writer.WriteStartArray("ahead");
        foreach (var entry in ahead)
        {
            writer.WriteStartObject();
            writer.WriteString("when", Evidence.Moment(entry.When));
            writer.WriteString("kind", entry.Kind.Word());
            writer.WriteString("subject", entry.Subject);
            writer.WriteString("what", entry.What);
            writer.WriteString("do", entry.Do);
            writer.WriteStartArray("places");
            foreach (var place in entry.Places)
            {
                writer.WriteStartObject();
                writer.WriteString("service", place.Service);
                writer.WriteString("node", place.Node);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("peers");
            foreach (var peer in entry.Peers)
            {
                writer.WriteStartObject();
                writer.WriteString("peer", peer.Peer);
                writer.WriteString("consequence", peer.Consequence);
                writer.WriteStrings("clients", peer.Clients);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteOptional("source", entry.Source?.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
