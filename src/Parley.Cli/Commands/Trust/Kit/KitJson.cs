using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Trust.Kit;

/// <summary>The kits as JSON, after <c>docs/schemas/trust-kit.schema.json</c>.</summary>
static class KitJson
{
    const string Schema = "parley.trust-kit/1";

    internal static void Write(Utf8JsonWriter json, KitReport report)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("folder", report.Arguments.Folder);
        json.WriteStartArray("certificates");
        foreach (var one in report.Arguments.Contents.Certificates)
        {
            json.WriteStartObject();
            json.WriteString("name", one.Certificate.DisplayName);
            json.WriteString("store", one.Place.ToString().ToLowerInvariant());
            json.WriteString("sha256", one.Certificate.Sha256);
            json.WriteString("notAfter", Evidence.Moment(one.Certificate.NotAfter));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("kits");
        foreach (var kit in report.Kits)
        {
            json.WriteStartObject();
            json.WriteString("platform", kit.Platform.Word);
            json.WriteStartArray("files");
            foreach (var file in kit.Files)
                json.WriteStringValue($"{kit.Platform.Word}/{file.Name}");
            json.WriteEndArray();
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
