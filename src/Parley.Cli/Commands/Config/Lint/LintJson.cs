using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Configuration.Lint;

namespace Parley.Cli.Commands.Config.Lint;

/// <summary>Writes what came of a review for a program.</summary>
static class LintJson
{
    const string Schema = "parley.config-lint/1";

    internal static void Write(Utf8JsonWriter json, LintReport report)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("file", report.File);
        if (report.Written is not null)
            json.WriteString("written", report.Written);
        WriteAll(json, "mended", report.Mended);
        WriteAll(json, "findings", report.Findings);
        json.WriteEndObject();
    }

    static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<LintFinding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteNumber("line", finding.Place.Line);
            json.WriteNumber("column", finding.Place.Column);
            json.WriteNumber("offset", finding.Place.ByteOffset);
            if (finding.Fix is { } fix)
                json.WriteString("change", fix.Description);
            json.WritePropertyName("finding");
            ObservationJson.Write(json, finding.Observation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
