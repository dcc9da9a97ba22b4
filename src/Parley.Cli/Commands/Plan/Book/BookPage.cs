using System.Collections.Immutable;
using Parley.Check.Html;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Planning.Deployments;
using Parley.Planning.Plans;

namespace Parley.Cli.Commands.Plan.Book;

/// <summary>The book as one page: no script, nothing to load; every text is escaped, wherever it comes from.</summary>
static class BookPage
{
    // Contrast of texts is at least 4.5 to 1 in both schemes (WCAG 2.2, 1.4.3).
    const string Css = """
        :root { color-scheme: light dark; --ink: #1c2126; --ground: #fbfbfa; --soft: #55606b; --line: #d9dde1; --code: #f1f3f4; --red: #b3261e; --amber: #8a5a00; --blue: #1d5a96; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --ground: #14171a; --soft: #a4aeb8; --line: #363d45; --code: #262c32; --red: #ff8a80; --amber: #f2c063; --blue: #8fbdf0; } }
        body { margin: 0 auto; max-width: 80rem; padding: 1rem 1.25rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
        a { color: var(--blue); } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
        .scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .925rem; } caption { text-align: left; font-weight: 600; padding: .75rem 0 .25rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-top: 1px solid var(--line); overflow-wrap: break-word; } thead th { color: var(--soft); }
        pre { background: var(--code); padding: .75rem; overflow-x: auto; } .soft { color: var(--soft); font-size: .875rem; }
        .finding { border-left: .4rem solid var(--blue); padding: .1rem .9rem; margin: .75rem 0; } .error { border-color: var(--red); } .warning { border-color: var(--amber); }
        @media print { pre { white-space: pre-wrap; } .scroll { overflow: visible; } }
        """;

    internal static string Of(Deployment deployment, ImmutableArray<PlanSection> sections)
    {
        var title = $"The plan of {deployment.Name}";
        var page = new Markup();
        page.Verbatim("<!DOCTYPE html>").Line().Open("html", ("lang", "en")).Line().Open("head");
        page.Void("meta", ("charset", "utf-8"))
            .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        page.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"))
            .Line();
        page.Element("title", title).Line().Open("style").Line().Verbatim(Css).Line().Close().Close().Line();
        page.Open("body").Line().Element("h1", title).Line().Open("nav").Open("ul").Line();
        foreach (var section in sections)
            page.Open("li").Element("a", section.Title, ("href", $"#{section.Word}")).Close().Line();
        page.Close().Close().Line().Open("main").Line();
        foreach (var section in sections)
            Write(page, section);
        return page.Close().Line().Close().Line().Close().Line().ToString();
    }

    static void Write(Markup page, PlanSection section)
    {
        page.Open("section").Line().Element("h2", section.Title, ("id", section.Word)).Line();
        foreach (var remark in section.Remarks)
            page.Element("p", remark).Line();
        foreach (var finding in section.Findings)
            Write(page, finding);
        foreach (var table in section.Tables)
            Write(page, table);
        foreach (var listing in section.Listings)
        {
            page.Element("h3", listing.Title).Line().Open("pre");
            foreach (var line in listing.Lines)
                page.Text(line).Line();
            page.Close().Line();
        }

        page.Close().Line();
    }

    static void Write(Markup page, Observation finding)
    {
        var severity = SeverityText.Of(finding.Severity);
        page.Open("div", ("class", $"finding {severity}")).Line();
        page.Element("h3", $"{severity}: {finding.Title}").Line();
        page.Element("p", finding.Cause).Line().Element("p", $"Fix: {finding.Fix}").Line();
        page.Element("p", $"{finding.Subject}; {finding.Finding.Code}; {finding.Finding.Source}", ("class", "soft"))
            .Line().Close().Line();
    }

    static void Write(Markup page, PlanTable table)
    {
        page.Open("div", ("class", "scroll")).Open("table").Line().Element("caption", table.Title).Line().Open("thead")
            .Open("tr");
        foreach (var column in table.Columns)
            page.Element("th", column);
        page.Close().Close().Line().Open("tbody").Line();
        foreach (var row in table.Rows)
        {
            page.Open("tr");
            foreach (var cell in row)
                page.Element("td", cell);
            page.Close().Line();
        }

        page.Close().Close().Close().Line();
        if (!table.Sources.IsEmpty)
            page.Element("p", $"Source: {string.Join("; ", table.Sources)}", ("class", "soft")).Line();
    }
}
