using System.Globalization;
using Parley.Check.Reports;
using Parley.Client.Walk;

namespace Parley.Check.Html;

/// <summary>What was done, with times.</summary>
static class StepSection
{
    internal static void Write(Markup page, CheckReport report)
    {
        PageSections.Begin(page, PageSections.Steps, "Steps");
        page.Open("details").Open("summary").Text(Words.Count(report.Steps.Length, "step")).Close();
        PageSections.BeginScroll(page, "Steps with times");
        page.Open("table").Open("thead").Open("tr");
        foreach (var column in (ReadOnlySpan<string>)["Began", "Took", "Step", "How it ended", "Result"])
            page.Element("th", column, ("scope", "col"));
        page.Close().Close().Line().Open("tbody").Line();
        foreach (var step in report.Steps)
        {
            page.Open("tr").Element("td", Milliseconds(step.Started)).Element("td", Milliseconds(step.Elapsed))
                .Element("th", step.Name, ("scope", "row")).Element("td", Status(step.Status))
                .Element("td", step.Summary).Close().Line();
        }

        page.Close().Close().Close().Close().Close().Line();
    }

    static string Status(StepStatus status) => status switch
    {
        StepStatus.Passed => "✓ passed",
        StepStatus.Failed => "✗ failed",
        StepStatus.NotApplicable => "not applicable",
        _ => "? could not tell",
    };

    static string Milliseconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0} ms");
}
