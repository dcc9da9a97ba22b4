using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Reports;
using Parley.Client.Visits;

namespace Parley.Check.Json;

/// <summary>Writes a service with its nodes and connections.</summary>
static class ServiceJson
{
    internal static void Write(Utf8JsonWriter writer, ServiceReport service, ImmutableArray<ClientForecast> clients)
    {
        writer.WriteStartObject();
        writer.WriteString("service", service.Definition.Id);
        writer.WriteString("title", service.Definition.Title);
        writer.WriteStartArray("nodes");
        foreach (var node in service.Nodes)
            WriteNode(writer, node, clients);
        writer.WriteEndArray();
        CauseJson.WriteObservations(writer, service.Observations.Select(observed => observed.Observation));
        writer.WriteEndObject();
    }

    static void WriteNode(Utf8JsonWriter writer, NodeVisit visit, ImmutableArray<ClientForecast> clients)
    {
        writer.WriteStartObject();
        writer.WriteString("node", visit.Target.Node);
        writer.WriteString("host", visit.Target.Host);
        writer.WriteNumber("port", visit.Target.Port);
        writer.WriteString("source", visit.Target.Source);
        writer.WriteStartArray("lookups");
        foreach (var lookup in visit.Lookups)
            DiscoveryJson.Write(writer, lookup);
        writer.WriteEndArray();
        writer.WriteStartArray("connections");
        foreach (var connection in visit.Connections)
            ConnectionJson.Write(writer, connection);
        writer.WriteEndArray();
        writer.WriteStartObject("outcomes");
        foreach (var client in clients)
        {
            if (client.DecisionAt(visit) is { } decision)
                writer.WriteString(client.Client.Id, decision.Outcome.Word());
        }

        writer.WriteEndObject();
        CauseJson.WriteObservations(writer, visit.Observations);
        writer.WriteEndObject();
    }
}
