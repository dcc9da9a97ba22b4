using Parley.Check.Reports;
using Parley.Discovery.Paths;

namespace Parley.Check.Html;

/// <summary>What name servers inside and outside say, side by side.</summary>
static class ViewSection
{
    internal static void Write(Markup page, CheckReport report)
    {
        if (report.Views is not { } views)
            return;
        PageSections.Begin(page, PageSections.Views, "Inside and outside");
        PageSections.BeginScroll(page, "Records by view");
        page.Open("table").Open("thead").Open("tr");
        foreach (var column in (ReadOnlySpan<string>)["Record", "From inside", "From outside"])
            page.Element("th", column, ("scope", "col"));
        page.Close().Close().Line().Open("tbody").Line().Open("tr").Element("th", "Sign-in", ("scope", "row"));
        foreach (var choice in (ReadOnlySpan<PathChoice>)[views.Inside, views.Outside])
        {
            page.Open("td").Element("strong", choice.Path.ToString().ToLowerInvariant()).Void("br")
                .Element("span", choice.Reason, ("class", "soft small")).Close();
        }

        page.Close().Line();
        foreach (var record in views.Records)
        {
            page.Open("tr").Element("th", record.Name, ("scope", "row"))
                .Element("td", Nodes(record.Inside)).Element("td", Nodes(record.Outside)).Close().Line();
        }

        page.Close().Close().Close().Close().Line();
    }

    static string Nodes(IReadOnlyCollection<string> nodes) => nodes.Count == 0 ? "–" : string.Join(", ", nodes);
}
