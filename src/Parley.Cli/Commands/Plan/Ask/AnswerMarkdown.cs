using Parley.Cli.Rendering;
using Parley.Planning.Questions;

namespace Parley.Cli.Commands.Plan.Ask;

/// <summary>An answer as a document.</summary>
static class AnswerMarkdown
{
    internal static void Write(TextWriter target, Answer answer)
    {
        target.Write($"# {MarkdownText.Escaped(answer.Question.Title)}\n");
        if (answer.Tables.IsEmpty)
            target.Write("\nNo row of the tables fits.\n");
        foreach (var table in answer.Tables)
        {
            target.Write($"\n## {MarkdownText.Escaped(table.Table.Title)}\n");
            foreach (var grid in AnswerGrid.Of(table, whole: false))
            {
                if (grid.Name is { } name)
                    target.Write($"\n### {MarkdownText.Escaped(name)}\n");
                target.Write($"\n{Line(grid.Headings)}{Line(grid.Headings.Select(_ => "---"))}");
                foreach (var row in grid.Rows)
                    target.Write(Line(row.Select(MarkdownText.Escaped)));
            }

            if (table.Table.Note is { } note)
                target.Write($"\n{MarkdownText.Escaped(note)}\n");
            foreach (var reading in table.Readings)
            {
                target.Write(
                    $"\nContradiction: {MarkdownText.Escaped(reading.Conflict)} Read so: "
                        + $"{MarkdownText.Escaped(reading.Reading)}\n");
            }

            target.Write($"\nSource: {MarkdownText.Escaped(SourceText.Of(table.Table.Sources))}\n");
        }
    }

    static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
