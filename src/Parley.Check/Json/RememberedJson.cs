using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Reports;

namespace Parley.Check.Json;

/// <summary>Writes what decisions made before say of servers, where they were asked.</summary>
static class RememberedJson
{
    internal static void Write(Utf8JsonWriter writer, ImmutableArray<RememberedTrust> remembered)
    {
        writer.WriteStartArray("remembered");
        foreach (var (at, evaluation) in remembered)
        {
            writer.WriteStartObject();
            writer.WriteString("service", at.Service);
            writer.WriteString("node", at.Node);
            writer.WriteString("standing", evaluation.Answer.Word());
            writer.WriteString("why", evaluation.Why);
            writer.WriteOptional("decision", evaluation.Decision?.Id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
