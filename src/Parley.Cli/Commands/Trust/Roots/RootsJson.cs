using System.Globalization;
using System.Text.Json;
using Parley.Certificates.Trust;
using Parley.Cli.Rendering;
using Parley.Installation.CloudRoots;

namespace Parley.Cli.Commands.Trust.Roots;

/// <summary>The roots of a store as JSON, after <c>docs/schemas/trust-roots.schema.json</c>.</summary>
static class RootsJson
{
    const string Schema = "parley.trust-roots/1";

    internal static void Write(Utf8JsonWriter json, TrustStoreContent content, CloudRootCheck check)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteStrings(json, "sources", content.Sources);
        WriteStrings(json, "skipped", content.Skipped);
        json.WriteNumber("anchors", content.Store.Anchors.Length);
        json.WriteStartArray("roots");
        foreach (var entry in check.Entries)
        {
            json.WriteStartObject();
            json.WriteString("name", entry.Root.Name);
            json.WriteString("store", entry.Root.Place.ToString().ToLowerInvariant());
            json.WriteBoolean("asked", entry.Root.Asked);
            json.WriteString("standing", entry.Root.Standing.ToString().ToLowerInvariant());
            json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(entry.Outcome.ToString()));
            if (entry.Root.Sha256 is { } digest)
                json.WriteString("sha256", digest);
            json.WriteString("ends", entry.Root.Ends.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("remark", entry.Root.Remark);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in check.Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
