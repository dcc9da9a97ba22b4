using System.Text.Json;
using Parley.Check.Json;
using Parley.Client.Visits;
using Parley.Client.Walk;

namespace Parley.Check.Bundles;

/// <summary>Writes a bundle as JSON; <c>docs/schemas/evidence.schema.json</c> describes the document.</summary>
public static class EvidenceWriter
{
    /// <summary>Writes the whole document.</summary>
    public static void Write(Utf8JsonWriter writer, EvidenceBundle bundle)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(bundle);
        var objects = new ObjectTable();
        writer.WriteStartObject();
        writer.WriteString("schema", EvidenceFormat.Schema);
        writer.WriteString("recorder", bundle.Recorder);
        writer.WriteInstant("made", bundle.Made);
        writer.WriteSpan("elapsedMilliseconds", bundle.Elapsed);
        writer.WriteBoolean("interrupted", bundle.Interrupted);
        RequestEvidence.Write(writer, "request", bundle.Request);
        writer.WriteObject("trust", () =>
        {
            writer.WriteStrings("anchors", [.. bundle.Trust.Anchors.Select(anchor => objects.Keep(anchor.Encoded))]);
            writer.WriteStrings(
                "shipped",
                [.. bundle.Trust.Anchors.Where(bundle.Trust.ShipsWithSystem).Select(anchor => objects.Keep(anchor.Encoded))]);
            writer.WriteStrings(
                "intermediates", [.. bundle.Trust.Intermediates.Select(authority => objects.Keep(authority.Encoded))]);
        });
        if (bundle.Walk.Discovery is { } discovery)
            DiscoveryEvidence.Write(writer, "discovery", discovery);
        if (bundle.Walk.Outside is { } outside)
            DiscoveryEvidence.Write(writer, "outside", outside);
        writer.WriteObjects("visits", bundle.Walk.Visits, visit => VisitEvidence.WriteMembers(writer, visit, objects));
        writer.WriteObjects("findings", bundle.Walk.Observations, observed =>
        {
            writer.WriteString("service", ServiceCatalogue.Of(observed.Role).Id);
            writer.WriteString("node", observed.Node);
            ObservationEvidence.WriteMembers(writer, observed.Observation);
        });
        writer.WriteObjects("steps", bundle.Walk.Steps, step => WriteStep(writer, step));
        objects.Write(writer, "objects");
        writer.WriteEndObject();
    }

    static void WriteStep(Utf8JsonWriter writer, StepRecord step)
    {
        writer.WriteString("name", step.Name);
        writer.WriteWord("status", step.Status);
        writer.WriteString("summary", step.Summary);
        writer.WriteSpan("startedMilliseconds", step.Started);
        writer.WriteSpan("elapsedMilliseconds", step.Elapsed);
    }
}
