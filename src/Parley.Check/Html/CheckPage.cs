using System.Globalization;
using Parley.Check.Reports;
using Parley.Diagnostics;

namespace Parley.Check.Html;

/// <summary>
/// Writes a report as one page that stands alone: no script, nothing to load, to be read in a browser, on paper, with a
/// keyboard or a screen reader. Its own policy forbids whatever it does not bring along.
/// </summary>
public static class CheckPage
{
    /// <summary>The whole document.</summary>
    public static string Of(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new Markup();
        page.Verbatim("<!DOCTYPE html>\n").Open("html", ("lang", "en")).Line();
        WriteHead(page, report);
        page.Open("body").Line().Element("a", "Skip to the causes", ("class", "skip"), ("href", "#causes")).Line();
        WriteHeader(page, report);
        page.Open("main").Line();
        CauseSection.Write(page, report);
        LineSection.Write(page, report);
        ViewSection.Write(page, report);
        OutcomeSection.Write(page, report);
        PromptSection.Write(page, report);
        FailoverSection.Write(page, report);
        AheadSection.Write(page, report);
        ServiceSection.Write(page, report);
        NoteSection.Write(page, report);
        StepSection.Write(page, report);
        page.Close().Line();
        WriteFooter(page, report);
        page.Close().Line().Close().Line();
        return page.ToString();
    }

    static void WriteHead(Markup page, CheckReport report)
    {
        page.Open("head").Line()
            .Void("meta", ("charset", "utf-8")).Line()
            .Void("meta", ("http-equiv", "Content-Security-Policy"),
                ("content", $"default-src 'none'; style-src '{PageStyle.Hash}'; base-uri 'none'; form-action 'none'")).Line()
            .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line()
            .Void("meta", ("name", "referrer"), ("content", "no-referrer")).Line()
            .Element("title", $"Parley: {report.Address}").Line()
            .Open("style").Verbatim(PageStyle.Css.ReplaceLineEndings("\n")).Close().Line()
            .Close().Line();
    }

    static void WriteHeader(Markup page, CheckReport report)
    {
        page.Open("header").Line().Open("h1").Text("Sign-in of ").Text(report.Address.ToString()).Close().Line();
        var path = report.Discovery is { } discovery
            ? $"{discovery.Path.ToString().ToLowerInvariant()} sign-in: {discovery.Reason}"
            : "discovery did not finish";
        page.Element("p", path, ("class", "soft")).Line();
        page.Element("p", string.Create(CultureInfo.InvariantCulture,
            $"Checked {Evidence.Moment(report.Made)}, in {report.Elapsed.TotalSeconds:0.00} s."), ("class", "soft small")).Line();
        if (report.TimeGiven)
        {
            page.Element(
                "p",
                $"Certificates are judged as of {Evidence.Moment(report.Time)}, as asked; not as of the day of the check.",
                ("class", "asof")).Line();
        }

        WriteVerdict(page, report);
        page.Open("nav", ("aria-label", "Sections")).Open("ul");
        foreach (var (id, title) in PageSections.Of(report))
            page.Open("li").Element("a", title, ("href", $"#{id}")).Close();
        page.Close().Close().Line().Close().Line();
    }

    static void WriteVerdict(Markup page, CheckReport report)
    {
        var errors = report.Causes.Count(cause => cause.Observation.Severity == Severity.Error);
        var warnings = report.Causes.Length - errors;
        var (tone, mark, text) = (errors, warnings) switch
        {
            (0, 0) when report.Interrupted || report.CouldNotBeMade => ("warning", "!", "The check did not come to its end."),
            (0, 0) => ("sound", "✓", "Nothing to do. Every service that was found can be trusted."),
            (0, _) => ("warning", "!", Words.Count(warnings, "warning")),
            (_, 0) => ("error", "✗", $"{Words.Count(errors, "cause")} to repair"),
            _ => ("error", "✗", $"{Words.Count(errors, "cause")} to repair, {Words.Count(warnings, "warning")}"),
        };
        page.Open("p", ("class", $"verdict {tone}"))
            .Element("span", mark, ("aria-hidden", "true"))
            .Element("span", report.Interrupted ? $"{text} The check was interrupted; this was known by then." : text)
            .Close().Line();
    }

    static void WriteFooter(Markup page, CheckReport report) => page.Open("footer")
        .Element("p", $"Written by Parley {typeof(CheckPage).Assembly.GetName().Version?.ToString(3)}. Judged as of {Evidence.Moment(report.Time)}. "
            + "'parley explain CODE' tells more of a finding.")
        .Close().Line();
}
