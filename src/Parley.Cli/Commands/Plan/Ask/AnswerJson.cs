using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Planning.Questions;

namespace Parley.Cli.Commands.Plan.Ask;

/// <summary>An answer for programs; <c>docs/schemas/plan-answer.schema.json</c> describes the document.</summary>
static class AnswerJson
{
    const string Schema = "parley.plan.answer/1";

    internal static void Write(TextWriter target, Answer answer) => JsonOutput.Write(target, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("question", answer.Question.Word);
        json.WriteStartObject("filters");
        foreach (var choice in answer.Choices)
            json.WriteString(choice.Filter.Name, choice.Value);
        json.WriteEndObject();
        json.WriteStartArray("tables");
        foreach (var table in answer.Tables)
            Write(json, table);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void Write(Utf8JsonWriter json, AnswerTable answer)
    {
        var table = answer.Table;
        json.WriteStartObject();
        json.WriteString("table", table.Name);
        json.WriteString("title", table.Title);
        json.WriteStartArray("sources");
        foreach (var source in table.Sources)
            json.WriteStringValue(source.ToString());
        json.WriteEndArray();
        if (table.Note is not null)
            json.WriteString("note", table.Note);
        json.WriteStartArray("readings");
        foreach (var reading in answer.Readings)
        {
            json.WriteStartObject();
            json.WriteString("number", reading.Number);
            json.WriteString("conflict", reading.Conflict);
            json.WriteString("reading", reading.Reading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("groups");
        foreach (var group in answer.Groups)
        {
            json.WriteStartArray(group.Name);
            foreach (var row in group.Rows)
                row.WriteTo(json);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("facts");
        foreach (var fact in answer.Facts)
            fact.WriteTo(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
