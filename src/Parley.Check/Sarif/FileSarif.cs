using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Check.Sarif;

/// <summary>
/// Writes findings in one file as SARIF 2.1.0, each at its line and column, so that code reviews show them there.
/// </summary>
public static class FileSarif
{
    /// <summary>Writes the whole log.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="file">The path of the file as it was named.</param>
    /// <param name="findings">What was found, with line and column from 1.</param>
    public static void Write(
        Utf8JsonWriter writer, string file, IEnumerable<(Observation Observation, int Line, int Column)> findings)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var placed = findings.ToList();
        var rules = new SarifRules(placed.Select(finding => finding.Observation.Finding));
        writer.WriteStartObject();
        writer.WriteString("$schema", CheckSarif.Schema);
        writer.WriteString("version", CheckSarif.Version);
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        CheckSarif.WriteTool(writer, rules);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (var (observation, line, column) in placed)
        {
            CheckSarif.WriteResultStart(writer, observation, observation.Fix, rules);
            writer.WriteStartArray("locations");
            writer.WriteStartObject();
            writer.WriteStartObject("physicalLocation");
            writer.WriteStartObject("artifactLocation");
            writer.WriteString(
                "uri", Uri.EscapeDataString(file.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal));
            writer.WriteEndObject();
            writer.WriteStartObject("region");
            writer.WriteNumber("startLine", line);
            writer.WriteNumber("startColumn", column);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
