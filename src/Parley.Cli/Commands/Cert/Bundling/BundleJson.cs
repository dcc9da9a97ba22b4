using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert.Bundling;

/// <summary>What was put into a new file as JSON, after <c>docs/schemas/bundle.schema.json</c>; the key is never in it.</summary>
static class BundleJson
{
    const string Schema = "parley.bundle/1";

    internal static void Write(Utf8JsonWriter json, BundleReport report)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteBoolean("made", report.Bundle.IsMade);
        json.WriteBoolean("holdsKey", report.Bundle.HoldsKey);
        WriteAll("written", report.Written);
        json.WriteStartArray("certificates");
        foreach (var certificate in report.Bundle.Certificates)
        {
            json.WriteStartObject();
            json.WriteString("subject", certificate.Subject.ToString());
            json.WriteString("issuer", certificate.Issuer.ToString());
            json.WriteString("notAfter", Evidence.Moment(certificate.NotAfter));
            json.WriteString("sha256", certificate.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteAll("changes", report.Bundle.Changes);
        json.WriteStartArray("findings");
        foreach (var finding in report.Bundle.Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();

        void WriteAll(string name, IEnumerable<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }
    }
}
