using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Reports;
using Parley.Client.Rules;
using Parley.Client.Visits;

namespace Parley.Check.Json;

/// <summary>Writes what clients do, and why.</summary>
public static class DecisionJson
{
    /// <summary>Writes why clients do not connect without a word: one entry for each client and node.</summary>
    internal static void Write(Utf8JsonWriter writer, ImmutableArray<ClientForecast> clients)
    {
        writer.WriteStartArray("decisions");
        foreach (var forecast in clients)
        {
            foreach (var (node, decision) in forecast.Decisions)
            {
                if (decision.Outcome != ClientOutcome.Connects)
                    Write(writer, forecast.Client, node, decision);
            }
        }

        writer.WriteEndArray();
    }

    static void Write(Utf8JsonWriter writer, ClientRules client, NodeVisit node, ClientDecision decision)
    {
        writer.WriteStartObject();
        writer.WriteString("client", client.Id);
        writer.WriteString("service", ServiceCatalogue.Of(node.Target.Role).Id);
        writer.WriteString("node", node.Target.Node);
        WriteMembers(writer, decision);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of a decision into an object that the caller has begun.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, ClientDecision decision)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(decision);
        writer.WriteString("outcome", decision.Outcome.Word());
        if (decision.Question is { } question)
        {
            writer.WriteStartObject("question");
            writer.WriteString("text", question.Text);
            writer.WriteString("fault", question.Fault.Word());
            writer.WriteOptional("certificate", question.CertificateSha256);
            writer.WriteString("answerLasts", question.Memory.Word());
            writer.WriteEndObject();
        }

        writer.WriteStrings("because", decision.Because);
        writer.WriteStrings("reasons", decision.Reasons);
        writer.WriteBoolean("silent", decision.IsSilent);
        writer.WriteString("source", decision.Source.ToString());
    }
}
