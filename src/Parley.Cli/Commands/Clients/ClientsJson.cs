using System.Collections.Immutable;
using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Client.Rules;

namespace Parley.Cli.Commands.Clients;

/// <summary>The rules of clients for programs; <c>docs/schemas/clients.schema.json</c> describes the document.</summary>
static class ClientsJson
{
    const string Schema = "parley.clients/1";

    internal static void Write(TextWriter target, ImmutableArray<ClientRules> clients) => JsonOutput.Write(target, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("clients");
        foreach (var client in clients)
        {
            json.WriteStartObject();
            json.WriteString("client", client.Id);
            json.WriteString("title", client.Title);
            json.WriteStartObject("rules");
            foreach (var row in ClientRuleBook.Of(client))
            {
                json.WriteStartObject(JsonNamingPolicy.CamelCase.ConvertName(row.Rule));
                json.WriteString("says", row.Says);
                json.WriteString("source", row.Source.ToString());
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
