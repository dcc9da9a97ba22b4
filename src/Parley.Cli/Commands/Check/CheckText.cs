using System.Globalization;
using Parley.Check.Reports;
using Parley.Cli.Rendering;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Check;

/// <summary>
/// The report of a check as a person reads it: causes with their fixes first, then what users see, then
/// the services, then the steps.
/// </summary>
static class CheckText
{
    internal static IEnumerable<IRenderable> Render(CheckReport report)
    {
        yield return Heading(report);
        foreach (var (cause, number) in report.Causes.Select((cause, index) => (cause, index + 1)))
            yield return ObservationBlock.Of(cause.Observation, number, cause.Places, cause.Fix);
        if (!report.Clients.IsEmpty && !report.Services.IsEmpty)
            yield return OutcomeTable.Render(report);
        if (!report.Prompts.Clients.IsEmpty)
            yield return PromptText.Render(report);
        if (!report.Remembered.IsEmpty)
            yield return RememberedText.Render(report);
        if (!report.Services.IsEmpty)
            yield return ServiceTree.Render(report);
        if (report.Views is { } views)
            yield return ViewsText.Render(views);
        if (!report.Failover.IsEmpty)
            yield return FailoverText.Render(report.Failover);
        if (!report.Ahead.IsEmpty)
            yield return AheadText.Render(report);
        if (!report.Notes.IsEmpty)
            yield return Notes(report);
        yield return Steps(report);
    }

    static Rows Heading(CheckReport report)
    {
        var path = report.Discovery is { } discovery
            ? $"[bold]{discovery.Path.ToString().ToLowerInvariant()}[/] sign-in: {Escape(discovery.Reason)}"
            : "discovery did not finish";
        var judged = report.TimeGiven
            ? $"[yellow]judged as of {Evidence.Moment(report.Time)}, as asked;[/] "
                + $"[grey]checked {Evidence.Moment(report.Made)}, in {Seconds(report.Elapsed)}[/]"
            : $"[grey]judged as of {Evidence.Moment(report.Time)}, in {Seconds(report.Elapsed)}[/]";
        return new(
            new Markup($"[bold]{Escape(report.Address.ToString())}[/]  {path}"),
            new Markup(judged),
            new Text(""),
            new Markup(Summary(report)),
            new Text(""));
    }

    static string Summary(CheckReport report)
    {
        if (report.Interrupted)
            return "[yellow]Interrupted.[/] What follows was known by then.";
        var errors = report.Causes.Count(cause => cause.Observation.Severity == Severity.Error);
        var warnings = report.Causes.Length - errors;
        return (errors, warnings) switch
        {
            (0, 0) => "[green]✓ Nothing to do.[/] Every service that was found can be trusted.",
            (0, _) => $"[yellow]! {Count(warnings, "warning")}[/]",
            (_, 0) => $"[red]✗ {Count(errors, "cause")} to repair[/]",
            _ => $"[red]✗ {Count(errors, "cause")} to repair[/], [yellow]{Count(warnings, "warning")}[/]",
        };
    }

    static Padder Notes(CheckReport report)
    {
        var rows = report.Notes.Select(note =>
            (IRenderable)new Markup(
                $"[grey]·[/] {Escape(note.Observation.Title)}  "
                    + $"[grey]{note.Observation.Finding.Code} ({Escape(note.Observation.Subject)})[/]"));
        return new Padder(new Rows(rows.Prepend(new Markup("[bold]Notes[/]")))).Padding(0, 0, 0, 1);
    }

    static Rows Steps(CheckReport report)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().RightAligned())
            .AddColumn(new GridColumn().NoWrap().RightAligned())
            .AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var step in report.Steps)
        {
            grid.AddRow(
                new Markup($"[grey]{Milliseconds(step.Started)}[/]"),
                new Markup($"[grey]+{Milliseconds(step.Elapsed)}[/]"),
                new Markup(Mark(step.Status)),
                new Text(step.Name),
                new Markup($"[grey]{Escape(step.Summary)}[/]"));
        }

        return new(new Markup("[bold]Steps[/]"), grid);
    }

    static string Mark(StepStatus status) => status switch
    {
        StepStatus.Passed => "[green]✓[/]",
        StepStatus.Failed => "[red]✗[/]",
        StepStatus.NotApplicable => "[grey]-[/]",
        _ => "[yellow]?[/]",
    };

    static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.00} s");

    static string Milliseconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0} ms");
}
