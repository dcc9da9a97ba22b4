using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Diagnostics;

namespace Parley.Check.Sarif;

/// <summary>
/// Writes a report as SARIF 2.1.0, the form in which code reviews and pipelines take findings: one result for each cause
/// and note, at the place where it hurts first, with the others beside it.
/// </summary>
public static class CheckSarif
{
    internal const string Version = "2.1.0";
    internal const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes the whole log.</summary>
    public static void Write(Utf8JsonWriter writer, CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var rules = new SarifRules(report.Causes.Concat(report.Notes).Select(cause => cause.Observation.Finding));
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", Version);
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, rules);
        WriteInvocation(writer, report);
        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", $"parley-check/{report.Address.Domain}/");
        writer.WriteEndObject();
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (var cause in report.Causes.Concat(report.Notes))
            WriteResult(writer, cause, rules);
        writer.WriteEndArray();
        WriteProperties(writer, report);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static void WriteTool(Utf8JsonWriter writer, SarifRules rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "Parley");
        writer.WriteString("semanticVersion", typeof(CheckSarif).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        SarifText.Write(writer, "shortDescription", "Walks a user's sign-in and names what stands in the way.");
        rules.Write(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    static void WriteInvocation(Utf8JsonWriter writer, CheckReport report)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", !report.Interrupted && !report.CouldNotBeMade);
        writer.WriteString("startTimeUtc", Evidence.Moment(report.Made));
        writer.WriteString("endTimeUtc", Evidence.Moment(report.Made + report.Elapsed));
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    static void WriteResult(Utf8JsonWriter writer, RootCause cause, SarifRules rules)
    {
        var observation = cause.Observation;
        WriteResultStart(writer, observation, cause.Fix, rules);
        writer.WriteStartArray("locations");
        foreach (var effect in cause.Effects.Take(1))
            WriteLocation(writer, effect, null);
        writer.WriteEndArray();
        writer.WriteStartArray("relatedLocations");
        foreach (var (effect, index) in cause.Effects.Skip(1).Select((effect, index) => (effect, index + 1)))
            WriteLocation(writer, effect, index);
        writer.WriteEndArray();
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("parleyCause/v1", FingerprintOf(cause));
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        writer.WriteString("subject", observation.Subject);
        writer.WriteString("fix", cause.Fix);
        writer.WriteStartObject("evidence");
        foreach (var item in observation.Evidence)
            writer.WriteString(item.Name, item.Value);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Opens a result and writes which rule it is of and what it says.</summary>
    internal static void WriteResultStart(Utf8JsonWriter writer, Observation observation, string fix, SarifRules rules)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", observation.Finding.Code);
        writer.WriteNumber("ruleIndex", rules.IndexOf(observation.Finding.Code));
        writer.WriteString("level", SarifRules.LevelOf(observation.Severity));
        SarifText.Write(
            writer, "message",
            SarifText.Plain($"{observation.Title} ({observation.Subject}). {observation.Cause} Fix: {fix}"),
            $"**{SarifText.Markdown(observation.Title)}** \\({SarifText.Markdown(observation.Subject)}\\)\n\n"
                + $"{SarifText.Markdown(observation.Cause)}\n\n**Fix:** {SarifText.Markdown(fix)}");
    }

    /// <summary>
    /// A node as a logical location, and as the name of a file that there is not: services that show results of code take
    /// none without one.
    /// </summary>
    static void WriteLocation(Utf8JsonWriter writer, Effect effect, int? id)
    {
        writer.WriteStartObject();
        if (id is { } number)
        {
            writer.WriteNumber("id", number);
            SarifText.Write(writer, "message", SarifText.Plain($"{effect.Service} at {effect.Node} is hurt too"));
        }

        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", $"{Uri.EscapeDataString(effect.Service)}/{Uri.EscapeDataString(effect.Node)}");
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", 1);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteString("name", effect.Node);
        writer.WriteString("fullyQualifiedName", $"{effect.Service}/{effect.Node}");
        writer.WriteString("kind", "resource");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The same for the same cause in the next report, whatever else comes or goes.</summary>
    static string FingerprintOf(RootCause cause) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{cause.Observation.Finding.Code}\n{cause.Observation.Subject}\n{cause.Effects.FirstOrDefault()}")));

    static void WriteProperties(Utf8JsonWriter writer, CheckReport report)
    {
        writer.WriteStartObject("properties");
        writer.WriteString("address", report.Address.ToString());
        writer.WriteString("judgedAsOf", Evidence.Moment(report.Time));
        writer.WriteEndObject();
    }
}
