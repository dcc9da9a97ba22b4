using System.Collections.Immutable;
using System.Globalization;
using Parley.Check.Causes;
using Parley.Check.Reports;

namespace Parley.Check.Html;

/// <summary>The causes, the worst first, each with its fix.</summary>
static class CauseSection
{
    internal static void Write(Markup page, CheckReport report)
    {
        PageSections.Begin(page, PageSections.Causes, "Causes");
        if (report.Causes.IsEmpty)
            page.Element("p", "None was found.");
        else
            WriteList(page, report.Causes);
        page.Close().Line();
    }

    static void WriteList(Markup page, ImmutableArray<RootCause> causes)
    {
        page.Open("ol", ("class", "causes")).Line();
        foreach (var (cause, number) in causes.Select((cause, index) => (cause, index + 1)))
        {
            var observation = cause.Observation;
            page.Open("li").Open("article", ("class", $"cause {Words.Of(observation.Severity)}"), ("aria-labelledby", Id(number)))
                .Open("h3", ("id", Id(number)))
                .Text(string.Create(CultureInfo.InvariantCulture, $"{number}. {observation.Title} "))
                .Element("span", Words.Of(observation.Severity), ("class", $"badge {Words.Of(observation.Severity)}"))
                .Close().Line();
            page.Open("dl");
            Term(page, "What", observation.Subject);
            Term(page, "Why", observation.Cause);
            Term(page, "Hurts", cause.Places);
            Term(page, "Fix", cause.Fix, "fix");
            page.Element("dt", "Code").Open("dd").Element("code", observation.Finding.Code)
                .Element("span", $"  {observation.Finding.Source}", ("class", "soft small")).Close();
            page.Close().Line().Close().Close().Line();
        }

        page.Close().Line();
    }

    static void Term(Markup page, string term, string text, string? kind = null) =>
        page.Element("dt", term).Element("dd", text, ("class", kind)).Line();

    static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"cause-{number}");
}
