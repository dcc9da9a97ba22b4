using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Failover;
using Parley.Client.Rules;
using Parley.Client.Visits;

namespace Parley.Check.Json;

/// <summary>Writes the rehearsal of every service's failover.</summary>
static class FailoverJson
{
    internal static void Write(Utf8JsonWriter writer, ImmutableArray<FailoverRehearsal> failover)
    {
        writer.WriteStartArray("failover");
        foreach (var rehearsal in failover)
        {
            writer.WriteStartObject();
            writer.WriteString("service", ServiceCatalogue.Of(rehearsal.Service).Id);
            writer.WriteStartArray("order");
            foreach (var node in rehearsal.Order)
                WriteNode(writer, node);
            writer.WriteEndArray();
            writer.WriteStartObject("clients");
            foreach (var client in rehearsal.Clients)
            {
                writer.WriteStartObject(client.Client.Id);
                WriteEnd(writer, "today", client.Today, client.TodayOutcome);
                WriteEnd(writer, "whenThatIsDown", client.Then, client.ThenOutcome);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void WriteNode(Utf8JsonWriter writer, RehearsedNode node)
    {
        writer.WriteStartObject();
        writer.WriteString("service", ServiceCatalogue.Of(node.Service).Id);
        writer.WriteString("node", node.Node);
        writer.WriteStartObject("outcomes");
        foreach (var (client, outcome) in node.Outcomes)
            writer.WriteString(client.Id, outcome.Word());
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    static void WriteEnd(Utf8JsonWriter writer, string name, string? node, ClientOutcome outcome)
    {
        writer.WriteStartObject(name);
        writer.WriteOptional("node", node);
        writer.WriteString("outcome", outcome.Word());
        writer.WriteEndObject();
    }
}
