using Parley.Cli.Rendering;
using Parley.Planning.Questions;
using Spectre.Console;

namespace Parley.Cli.Commands.Plan.Ask;

/// <summary>All questions, with what narrows each.</summary>
static class QuestionList
{
    internal static void WriteText(IAnsiConsole console)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        foreach (var question in KnownQuestions.All)
        {
            var filters = string.Join(' ', question.Filters[..^1].Select(filter => $"--{filter.Name}"));
            grid.AddRow(
                new Markup($"[bold]{question.Word}[/]"),
                new Markup($"{question.Title.EscapeMarkup()}  [grey]{filters}[/]"));
        }

        console.Write(grid);
        var about = QuestionFilter.About;
        console.Write(new Markup(
            $"\n  [grey]Every question takes --{about.Name} TEXT: {about.Description.EscapeMarkup()}.[/]\n"));
    }

    internal static void WriteJson(TextWriter target) => JsonOutput.Write(target, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "parley.plan.questions/1");
        json.WriteStartArray("questions");
        foreach (var question in KnownQuestions.All)
        {
            json.WriteStartObject();
            json.WriteString("question", question.Word);
            json.WriteString("title", question.Title);
            json.WriteStartArray("filters");
            foreach (var filter in question.Filters)
                json.WriteStringValue(filter.Name);
            json.WriteEndArray();
            json.WriteStartArray("tables");
            foreach (var table in question.TableNames)
                json.WriteStringValue(table);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
