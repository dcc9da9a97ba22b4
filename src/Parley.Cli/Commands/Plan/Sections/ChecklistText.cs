using System.Collections.Immutable;
using Parley.Planning.Plans;
using Spectre.Console;

namespace Parley.Cli.Commands.Plan.Sections;

/// <summary>Draws the points of the checklist below their tasks.</summary>
static class ChecklistText
{
    /// <summary>The word of the part that has them.</summary>
    internal const string Section = "show";

    internal static Rows Draw(PlanTable table)
    {
        var places = table.Columns.ToDictionary(column => column, column => table.Columns.IndexOf(column));
        return new(table.Rows.GroupBy(row => row[places["task"]]).Select(task => Task(task.Key, [.. task], places)));
    }

    static Rows Task(string task, ImmutableArray<ImmutableArray<string>> points, Dictionary<string, int> places)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(1)).AddColumn();
        foreach (var point in points)
        {
            var (state, answer) = (point[places["state"]], point[places["answer"]]);
            var mark = state switch { "answered" => "[green]✓[/]", "open" => "[yellow]?[/]", _ => "[red]✗[/]" };
            var said = answer.Length == 0
                ? $"[yellow]open: {point[places["key"]].EscapeMarkup()}[/]"
                : $"[bold]{answer.EscapeMarkup()}[/]";
            var contradictory = state == "contradictory" ? " [red](contradictory, see above)[/]" : "";
            grid.AddRow(new Markup(mark), new Markup($"{point[places["question"]].EscapeMarkup()} {said}{contradictory}"));
            grid.AddRow(
                new Text(""),
                new Markup($"[grey]{point[places["rule"]].EscapeMarkup()} ({point[places["section"]].EscapeMarkup()})[/]"));
        }

        return new Rows(new Markup($"  {task.EscapeMarkup()}"), grid.AddEmptyRow());
    }
}
