using System.Collections.Immutable;
using System.Text.Json;
using Parley.Configuration.Merging;

namespace Parley.Cli.Commands.Config.Merge;

/// <summary>Writes every setting with its value and its sources for a program.</summary>
static class MergeJson
{
    const string Schema = "parley.config-merge/1";

    internal static void Write(Utf8JsonWriter json, ImmutableArray<MergedSetting> settings)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("settings");
        foreach (var setting in settings)
        {
            json.WriteStartObject();
            json.WriteString("name", setting.Name);
            if (!setting.IsSecret)
                json.WriteString("value", setting.Value);
            json.WriteBoolean("secret", setting.IsSecret);
            json.WriteString("source", Word(setting.Source));
            json.WriteString("reason", setting.Reason);
            json.WriteStartArray("candidates");
            foreach (var candidate in setting.Candidates)
            {
                json.WriteStartObject();
                json.WriteString("source", Word(candidate.Source));
                json.WriteString("name", candidate.Name);
                if (candidate is { IsSecret: false, IsBlank: false })
                    json.WriteString("value", candidate.Value);
                json.WriteBoolean("blank", candidate.IsBlank);
                json.WriteNumber("line", candidate.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static string Word(MergeSource source) => JsonNamingPolicy.CamelCase.ConvertName(source.ToString());
}
