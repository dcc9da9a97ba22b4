using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Reports;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;

namespace Parley.Check.Json;

/// <summary>Writes a report as JSON; <c>docs/schemas/check.schema.json</c> describes the document.</summary>
public static class CheckJson
{
    /// <summary>
    /// The value of the member <c>schema</c>. The number grows when a reader of the older document would be misled.
    /// </summary>
    public const string Schema = "parley.check/1";

    /// <summary>Writes the whole document.</summary>
    public static void Write(Utf8JsonWriter writer, CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteString("address", report.Address.ToString());
        writer.WriteString("domain", report.Address.Domain);
        writer.WriteString("time", Evidence.Moment(report.Time));
        writer.WriteBoolean("timeGiven", report.TimeGiven);
        writer.WriteString("checkedAt", Evidence.Moment(report.Made));
        writer.WriteMilliseconds("elapsedMilliseconds", report.Elapsed);
        writer.WriteBoolean("interrupted", report.Interrupted);
        if (report.Discovery is { } path)
        {
            writer.WriteStartObject("signInPath");
            writer.WriteString("path", path.Path.Word());
            writer.WriteString("reason", path.Reason);
            writer.WriteEndObject();
        }

        if (report.Views is { } views)
            ViewsJson.Write(writer, views);
        CauseJson.Write(writer, "causes", report.Causes);
        CauseJson.Write(writer, "notes", report.Notes);
        WriteOutcomes(writer, report.Clients);
        DecisionJson.Write(writer, report.Clients);
        PromptJson.Write(writer, report.Prompts);
        if (!report.Remembered.IsEmpty)
            RememberedJson.Write(writer, report.Remembered);
        FailoverJson.Write(writer, report.Failover);
        AheadJson.Write(writer, report.Ahead);
        writer.WriteStartArray("services");
        foreach (var service in report.Services)
            ServiceJson.Write(writer, service, report.Clients);
        writer.WriteEndArray();
        if (report.Discovery is { } discovery)
            DiscoveryJson.Write(writer, discovery);
        WriteSteps(writer, report.Steps);
        writer.WriteEndObject();
    }

    static void WriteOutcomes(Utf8JsonWriter writer, ImmutableArray<ClientForecast> clients)
    {
        writer.WriteStartObject("outcomes");
        foreach (var forecast in clients)
        {
            writer.WriteStartObject(forecast.Client.Id);
            foreach (var (service, outcome) in forecast.Outcomes)
                writer.WriteString(ServiceCatalogue.Of(service).Id, outcome.Word());
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    static void WriteSteps(Utf8JsonWriter writer, ImmutableArray<StepRecord> steps)
    {
        writer.WriteStartArray("steps");
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            writer.WriteString("name", step.Name);
            writer.WriteString("status", step.Status.Word());
            writer.WriteString("summary", step.Summary);
            writer.WriteMilliseconds("startedMilliseconds", step.Started);
            writer.WriteMilliseconds("elapsedMilliseconds", step.Elapsed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
