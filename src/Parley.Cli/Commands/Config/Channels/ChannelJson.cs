using System.Text.Json;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Config.Channels;

/// <summary>Writes what a link or a bootstrap file sets, and what is wrong with it, for a program.</summary>
static class ChannelJson
{
    const string Schema = "parley.config-settings/1";

    internal static void Write(Utf8JsonWriter json, ChannelReport report)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("document", report.Document.Text);
        json.WriteStartArray("settings");
        foreach (var setting in report.Settings)
        {
            json.WriteStartObject();
            json.WriteString("name", setting.Name);
            json.WriteString("value", setting.Shown);
            json.WriteNumber("line", setting.Line);
            json.WriteNumber("column", setting.Column);
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
