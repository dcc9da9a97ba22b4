using System.Collections.Immutable;
using System.Text.Json;
using Parley.Client.Trust;

namespace Parley.Cli.Commands.Trust;

/// <summary>Decisions for programs; <c>docs/schemas/trust.schema.json</c> describes the document.</summary>
static class TrustJson
{
    const string Schema = "parley.trust-list/1";

    internal static void Write(Utf8JsonWriter json, ImmutableArray<TrustDecisionRecord> decisions, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("decisions");
        foreach (var decision in decisions)
        {
            json.WriteStartObject();
            json.WriteString("id", decision.Id);
            json.WriteBoolean("counts", now < decision.Until);
            DecisionJson.WriteMembers(json, decision);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
