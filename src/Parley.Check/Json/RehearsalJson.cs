using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Rehearsal;
using Parley.Diagnostics;

namespace Parley.Check.Json;

/// <summary>Writes a rehearsal; <c>docs/schemas/rehearsal.schema.json</c> describes the document.</summary>
public static class RehearsalJson
{
    const string Schema = "parley.rehearsal/1";

    /// <summary>Writes the whole document.</summary>
    public static void Write(Utf8JsonWriter writer, RenewalRehearsal rehearsal)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rehearsal);
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteString("address", rehearsal.Address.ToString());
        writer.WriteString("time", Evidence.Moment(rehearsal.Time));
        writer.WriteBoolean("go", rehearsal.IsGo);
        WriteArray(writer, "replacements", rehearsal.Replacements, replacement =>
        {
            writer.WriteString("file", replacement.Chain.Name);
            writer.WriteString("subject", replacement.Chain.Leaf.DisplayName);
            writer.WriteString("sha256", replacement.Chain.Leaf.Sha256);
            writer.WriteString("notAfter", Evidence.Moment(replacement.Chain.Leaf.NotAfter));
            writer.WriteBoolean("sameKey", replacement.SameKey);
            writer.WriteStrings("replaces", [.. replacement.Before.Select(old => old.Sha256)]);
            WriteArray(writer, "places", replacement.Places, place => WritePlace(writer, place));
        });
        WriteOutcomes(writer, "worse", rehearsal.Worse);
        WriteOutcomes(writer, "askedAgain", rehearsal.AskedAgain);
        WriteOutcomes(writer, "better", rehearsal.Better);
        WriteArray(writer, "peers", rehearsal.Peers, peer =>
        {
            WritePlace(writer, peer.At);
            writer.WriteString("peer", peer.Peer);
            writer.WriteString("why", peer.Why);
        });
        WriteArray(writer, "pins", rehearsal.Pins, pin =>
        {
            WritePlace(writer, pin.At);
            writer.WriteString("standing", pin.Standing.Word());
            writer.WriteString("why", pin.Why);
            writer.WriteOptional("decision", pin.Decision);
        });
        WriteArray(writer, "causes", rehearsal.Causes, cause =>
        {
            writer.WriteString("code", cause.Observation.Finding.Code);
            writer.WriteString("severity", cause.Observation.Severity.Word());
            writer.WriteString("subject", cause.Observation.Subject);
            writer.WriteString("title", cause.Observation.Title);
            writer.WriteString("fix", cause.Fix);
        });
        WriteArray(writer, "work", rehearsal.Work, step =>
        {
            writer.WriteString("phase", step.Phase.Word());
            writer.WriteString("what", step.What);
        });
        writer.WriteEndObject();
    }

    static void WriteOutcomes(Utf8JsonWriter writer, string name, ImmutableArray<RehearsedOutcome> outcomes)
    {
        WriteArray(writer, name, outcomes, outcome =>
        {
            writer.WriteString("client", outcome.Client.Id);
            WritePlace(writer, outcome.At);
            writer.WriteString("today", outcome.Today.Word());
            DecisionJson.WriteMembers(writer, outcome.Then);
        });
    }

    static void WritePlace(Utf8JsonWriter writer, Causes.Effect place)
    {
        writer.WriteString("service", place.Service);
        writer.WriteString("node", place.Node);
    }

    static void WriteArray<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
