using System.Collections.Immutable;
using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Planning.Deployments;
using Parley.Planning.Plans;

namespace Parley.Cli.Commands.Plan.Sections;

/// <summary>Parts of a plan for programs; <c>docs/schemas/plan.schema.json</c> describes the document.</summary>
static class SectionJson
{
    const string Schema = "parley.plan/1";

    internal static void Write(TextWriter target, Deployment deployment, ImmutableArray<PlanSection> sections) => JsonOutput.Write(target, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("name", deployment.Name);
        json.WriteString("domain", deployment.Domain);
        json.WriteStartArray("sections");
        foreach (var section in sections)
            Write(json, section);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void Write(Utf8JsonWriter json, PlanSection section)
    {
        json.WriteStartObject();
        json.WriteString("section", section.Word);
        json.WriteString("title", section.Title);
        Texts(json, "remarks", section.Remarks);
        json.WriteStartArray("tables");
        foreach (var table in section.Tables)
            Write(json, table);
        json.WriteEndArray();
        json.WriteStartArray("listings");
        foreach (var listing in section.Listings)
        {
            json.WriteStartObject();
            json.WriteString("listing", listing.Word);
            json.WriteString("title", listing.Title);
            Texts(json, "lines", listing.Lines);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in section.Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, PlanTable table)
    {
        var names = table.Columns.Select(NameOf).ToImmutableArray();
        json.WriteStartObject();
        json.WriteString("table", table.Word);
        json.WriteString("title", table.Title);
        Texts(json, "sources", table.Sources.Select(source => source.ToString()));
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var column = 0; column < names.Length; column++)
                json.WriteString(names[column], row[column]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    // The heading "common name" as the key "commonName".
    static string NameOf(string heading)
    {
        var words = heading.Split(' ');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
