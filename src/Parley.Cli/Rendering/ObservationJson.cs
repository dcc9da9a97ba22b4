using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Cli.Rendering;

/// <summary>Writes a finding with all that it says.</summary>
static class ObservationJson
{
    /// <summary>Writes one object.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="field">The field that it concerns, <see langword="null"/> where it is about the whole.</param>
    internal static void Write(Utf8JsonWriter json, Observation finding, string? field = null)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Finding.Code);
        json.WriteString("severity", SeverityText.Of(finding.Severity));
        json.WriteString("subject", finding.Subject);
        if (field is not null)
            json.WriteString("field", field);
        json.WriteString("title", finding.Title);
        json.WriteString("cause", finding.Cause);
        json.WriteString("fix", finding.Fix);
        json.WriteString("source", finding.Finding.Source.ToString());
        json.WriteStartObject("evidence");
        foreach (var evidence in finding.Evidence)
            json.WriteString(evidence.Name, evidence.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
