using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Installation.Comparison;

namespace Parley.Cli.Commands.Cert.Diff;

/// <summary>The table of fields as JSON, after <c>docs/schemas/certificate-diff.schema.json</c>.</summary>
static class DiffJson
{
    const string Schema = "parley.certificate-diff/1";

    internal static void Write(Utf8JsonWriter json, CertificateComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("stations");
        foreach (var station in comparison.Stations)
        {
            json.WriteStartObject();
            json.WriteString("stage", DiffText.Word(station.Stage));
            json.WriteString("source", station.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fields");
        foreach (var row in comparison.Rows)
        {
            json.WriteStartObject();
            json.WriteString("field", row.Field);
            json.WriteString("differs", row.Weight switch
            {
                ComparisonWeight.Matters => "matters",
                ComparisonWeight.Harmless => "harmless",
                _ => "same",
            });
            if (row.Why is not null)
                json.WriteString("why", row.Why);
            json.WriteStartObject("values");
            foreach (var (station, value) in comparison.Stations.Zip(row.Values))
            {
                if (value is not null)
                    json.WriteString(DiffText.Word(station.Stage), value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in comparison.Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
