using Parley.Check.Reports;

namespace Parley.Check.Html;

/// <summary>The sections that a report has something for, in the order of the page.</summary>
static class PageSections
{
    internal const string Causes = "causes";
    internal const string Line = "line";
    internal const string Views = "views";
    internal const string Outcomes = "outcomes";
    internal const string Prompts = "questions";
    internal const string Failover = "failover";
    internal const string Ahead = "ahead";
    internal const string Services = "services";
    internal const string Notes = "notes";
    internal const string Steps = "steps";

    internal static IEnumerable<(string Id, string Title)> Of(CheckReport report)
    {
        yield return (Causes, "Causes");
        if (!report.Services.IsEmpty)
            yield return (Line, "The line");
        if (report.Views is not null)
            yield return (Views, "Inside and outside");
        if (report.Clients.Any(client => !client.Outcomes.IsEmpty))
            yield return (Outcomes, "What users see");
        if (!report.Prompts.Clients.IsEmpty)
            yield return (Prompts, "Questions");
        if (!report.Failover.IsEmpty)
            yield return (Failover, "Failover");
        if (!report.Ahead.IsEmpty)
            yield return (Ahead, "Ahead");
        if (!report.Services.IsEmpty)
            yield return (Services, "Services");
        if (!report.Notes.IsEmpty)
            yield return (Notes, "Notes");
        yield return (Steps, "Steps");
    }

    /// <summary>Begins a section with its heading.</summary>
    internal static Markup Begin(Markup page, string id, string title) =>
        page.Open("section", ("id", id), ("aria-labelledby", $"{id}-title")).Line()
            .Element("h2", title, ("id", $"{id}-title")).Line();

    /// <summary>A region that scrolls sideways, reached by the keyboard too.</summary>
    internal static Markup BeginScroll(Markup page, string label, string kind = "scroll") =>
        page.Open("div", ("class", kind), ("role", "region"), ("aria-label", label), ("tabindex", "0"));
}
