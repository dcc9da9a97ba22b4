using System.Text.Json;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Request.New;

/// <summary>What was made as JSON, after <c>docs/schemas/request-new.schema.json</c>.</summary>
static class NewJson
{
    const string Schema = "parley.request-new/1";

    internal static void Write(Utf8JsonWriter json, NewReport report)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("role", report.Arguments.Request.Role.Name);
        json.WriteString("requestFile", report.Arguments.RequestFile);
        json.WriteString("keyFile", report.Arguments.KeyFile);
        json.WriteBoolean("keyEncrypted", report.IsKeyEncrypted);
        RequestFacts.Write(json, report.Request);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
