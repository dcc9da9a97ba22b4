using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Planning.Deployments;
using Parley.Planning.Plans;

namespace Parley.Cli.Commands.Plan.Book;

/// <summary>The book as one page: no script, nothing to load; every text is escaped, wherever it comes from.</summary>
static class BookPage
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

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
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        Element(page, "title", $"The plan of {deployment.Name}").Append("<style>\n").Append(Css).Append("\n</style></head>\n<body>\n");
        Element(page, "h1", $"The plan of {deployment.Name}").Append("<nav><ul>\n");
        foreach (var section in sections)
            page.Append("<li><a href=\"#").Append(section.Word).Append("\">").Append(Escaped(section.Title)).Append("</a></li>\n");
        page.Append("</ul></nav>\n<main>\n");
        foreach (var section in sections)
            Write(page, section);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    static void Write(StringBuilder page, PlanSection section)
    {
        page.Append("<section>\n<h2 id=\"").Append(section.Word).Append("\">").Append(Escaped(section.Title)).Append("</h2>\n");
        foreach (var remark in section.Remarks)
            Element(page, "p", remark);
        foreach (var finding in section.Findings)
            Write(page, finding);
        foreach (var table in section.Tables)
            Write(page, table);
        foreach (var listing in section.Listings)
        {
            Element(page, "h3", listing.Title);
            Element(page, "pre", string.Join('\n', listing.Lines));
        }

        page.Append("</section>\n");
    }

    static void Write(StringBuilder page, Observation finding)
    {
        var severity = SeverityText.Of(finding.Severity);
        page.Append("<div class=\"finding ").Append(severity).Append("\">\n");
        Element(page, "h3", $"{severity}: {finding.Title}");
        Element(page, "p", finding.Cause);
        Element(page, "p", $"Fix: {finding.Fix}");
        Element(page, "p", $"{finding.Subject}; {finding.Finding.Code}; {finding.Finding.Source}", "soft").Append("</div>\n");
    }

    static void Write(StringBuilder page, PlanTable table)
    {
        page.Append("<div class=\"scroll\"><table>\n");
        Element(page, "caption", table.Title).Append("<thead><tr>");
        foreach (var column in table.Columns)
            Element(page, "th", column);
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var cell in row)
                Element(page, "td", cell);
            page.Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n");
        if (!table.Sources.IsEmpty)
            Element(page, "p", $"Source: {string.Join("; ", table.Sources)}", "soft");
    }

    static StringBuilder Element(StringBuilder page, string element, string text, string? style = null) =>
        page.Append('<').Append(element).Append(style is null ? "" : $" class=\"{style}\"").Append('>').Append(Escaped(text)).Append("</").Append(element).Append(">\n");

    static string Escaped(string text) => Encoder.Encode(text);
}
