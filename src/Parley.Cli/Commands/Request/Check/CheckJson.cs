using System.Text.Json;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Request.Check;

/// <summary>What came of requests as JSON, after <c>docs/schemas/request-check.schema.json</c>.</summary>
static class CheckJson
{
    const string Schema = "parley.request-check/1";

    internal static void Write(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartObject("rules");
        json.WriteString("name", report.Rules.Name);
        json.WriteString("title", report.Rules.Title);
        json.WriteEndObject();
        json.WriteStartArray("requests");
        foreach (var item in report.Requests)
        {
            json.WriteStartObject();
            json.WriteString("file", item.File);
            json.WriteString("form", item.Form);
            RequestFacts.Write(json, item.Request);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
