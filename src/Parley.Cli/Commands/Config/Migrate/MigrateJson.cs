using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Configuration.Migration;

namespace Parley.Cli.Commands.Config.Migrate;

/// <summary>Writes what became of a file for a program.</summary>
static class MigrateJson
{
    const string Schema = "parley.config-migrate/1";

    internal static void Write(Utf8JsonWriter json, string file, string? written, MigrationResult result)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("file", file);
        if (written is not null)
            json.WriteString("written", written);
        json.WriteString("scenario", JsonNamingPolicy.CamelCase.ConvertName(result.Scenario.ToString()));
        json.WriteStartArray("changes");
        foreach (var change in result.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
            json.WriteString("parameter", change.Name);
            if (change.Successor is not null)
                json.WriteString("successor", change.Successor);
            json.WriteNumber("line", change.Place.Line);
            json.WriteNumber("column", change.Place.Column);
            json.WriteBoolean("needsReview", change.NeedsReview);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
