using System.Collections.Immutable;
using System.Text.Json;
using Parley.Certificates.Material;
using Parley.Cli.Rendering;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert.Match;

/// <summary>What belongs together as JSON, after <c>docs/schemas/match.schema.json</c>.</summary>
static class MatchJson
{
    const string Schema = "parley.match/1";

    internal static void Write(Utf8JsonWriter json, MatchFiles files, ImmutableArray<Observation> findings)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteNumber("files", files.Read);
        json.WriteNumber("passedOver", files.PassedOver);
        json.WriteStartArray("findings");
        foreach (var finding in findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("keys");
        foreach (var group in files.Match.Groups)
        {
            json.WriteStartObject();
            json.WriteString("algorithm", group.PublicKey.Name);
            json.WriteStartArray("items");
            foreach (var item in group.Items)
            {
                json.WriteStartObject();
                json.WriteString("kind", MatchedWords.KindOf(item));
                json.WriteString("file", item.File);
                json.WriteString("place", item.Item.Place.ToString());
                if (item.Item is MaterialItem.OfCertificate(var certificate))
                {
                    json.WriteString("name", certificate.DisplayName);
                    json.WriteString("sha256", certificate.Sha256);
                    json.WriteString("notAfter", Evidence.Moment(certificate.NotAfter));
                }
                else if (item.Item is MaterialItem.OfRequest(var request))
                {
                    json.WriteString("name", request.DisplayName);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
