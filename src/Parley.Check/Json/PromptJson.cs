using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Causes;
using Parley.Check.Forecast;

namespace Parley.Check.Json;

/// <summary>Writes how many questions users get, and what ends them.</summary>
static class PromptJson
{
    internal static void Write(Utf8JsonWriter writer, PromptForecast forecast)
    {
        writer.WriteStartObject("prompts");
        writer.WriteStartArray("clients");
        foreach (var client in forecast.Clients)
            Write(writer, client);
        writer.WriteEndArray();
        writer.WriteStartArray("changes");
        foreach (var change in forecast.Changes)
            Write(writer, change);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, ClientPrompts client)
    {
        writer.WriteStartObject();
        writer.WriteString("client", client.Client.Id);
        writer.WriteNumber("atFirstSignIn", client.AtFirstSignIn);
        writer.WriteNumber("atEveryStart", client.AtEveryStart);
        writer.WriteNumber("atEveryConnection", client.AtEveryConnection);
        writer.WriteStartArray("questions");
        foreach (var question in client.Questions)
        {
            writer.WriteStartObject();
            writer.WriteString("service", question.At.Service);
            writer.WriteString("node", question.At.Node);
            writer.WriteString("because", question.Because);
            writer.WriteString("why", question.Why);
            WriteEffects(writer, "settles", question.Settles);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, PromptChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("what", change.What);
        writer.WriteStrings("causes", [.. change.Causes.Select(cause => cause.Observation.Finding.Code)]);
        writer.WriteNumber("questions", change.Questions);
        writer.WriteStrings("clients", [.. change.Clients.Select(client => client.Id)]);
        writer.WriteEndObject();
    }

    static void WriteEffects(Utf8JsonWriter writer, string name, ImmutableArray<Effect> effects)
    {
        writer.WriteStartArray(name);
        foreach (var effect in effects)
        {
            writer.WriteStartObject();
            writer.WriteString("service", effect.Service);
            writer.WriteString("node", effect.Node);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
