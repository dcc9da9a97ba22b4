using System.Collections.Immutable;
using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Configuration.Differences;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Config.Diff;

/// <summary>Writes the changes for a program.</summary>
static class DiffJson
{
    const string Schema = "parley.config-diff/1";

    internal static void Write(
        Utf8JsonWriter json, ImmutableArray<SettingChange> changes, ImmutableArray<Observation> findings,
        ClientPlatforms platforms)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("setting", change.Name);
            json.WriteBoolean("secret", change.IsSecret);
            if (change is { Old: { } old, IsSecret: false })
                json.WriteString("old", old);
            if (change is { New: { } now, IsSecret: false })
                json.WriteString("new", now);
            json.WriteBoolean("same", change.IsSame);
            json.WriteStartObject("effects");
            foreach (var platform in ClientPlatformWords.Each(platforms))
            {
                json.WriteString(
                    ClientPlatformWords.WordsOf(platform).First(),
                    JsonNamingPolicy.CamelCase.ConvertName(change.EffectOn(platform).ToString()));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
