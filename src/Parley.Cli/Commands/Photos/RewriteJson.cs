using System.Text.Json;
using Parley.Check.Json;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Photos;

/// <summary>Writes what came of a file for a program.</summary>
static class RewriteJson
{
    const string Schema = "parley.photos/1";

    internal static void Write(Utf8JsonWriter json, RewriteReport report)
    {
        var (arguments, summary) = (report.Arguments, report.Summary);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("file", arguments.File);
        if (arguments.Target is not null)
            json.WriteString("written", arguments.Target.ToString());
        json.WriteStartObject("layout");
        json.WriteString("encoding", summary.Layout.Encoding.Word());
        json.WriteString("delimiter", summary.Layout.Delimiter.ToString());
        json.WriteNumber("column", summary.Layout.Column + 1);
        json.WriteEndObject();
        json.WriteNumber("rows", summary.Rows);
        json.WriteStartObject("outcomes");
        foreach (var outcome in summary.Outcomes)
            json.WriteNumber(outcome.Outcome.Word(), outcome.Rows);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
