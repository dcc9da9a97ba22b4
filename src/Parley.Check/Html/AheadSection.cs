using System.Globalization;
using Parley.Check.Reports;

namespace Parley.Check.Html;

/// <summary>What works today and ends some day.</summary>
static class AheadSection
{
    internal static void Write(Markup page, CheckReport report)
    {
        if (report.Ahead.IsEmpty)
            return;
        PageSections.Begin(page, PageSections.Ahead, "Ahead: what ends when, and who refuses it then");
        PageSections.BeginScroll(page, "What ends when");
        page.Open("table").Open("thead").Open("tr");
        foreach (var column in (ReadOnlySpan<string>)["When", "What", "Where", "Who will not go on", "What to do before"])
            page.Element("th", column, ("scope", "col"));
        page.Close().Close().Line().Open("tbody").Line();
        foreach (var entry in report.Ahead)
        {
            page.Open("tr").Open("th", ("scope", "row"), ("class", "fixed"))
                .Element("time", Words.Day(entry.When), ("datetime", Words.Day(entry.When))).Void("br")
                .Element("span", Distance(entry.When - report.Time), ("class", "soft small")).Close();
            page.Open("td").Element("strong", entry.Subject).Void("br").Text(entry.What);
            if (entry.Source is { } source)
                page.Void("br").Element("span", source.ToString(), ("class", "soft small"));
            page.Close()
                .Element("td", string.Join(", ", entry.Places.Select(place => place.Service).Distinct(StringComparer.Ordinal)))
                .Element("td", entry.Peers.IsEmpty ? "–" : string.Join("; ", entry.Peers.Select(peer => $"{peer.Peer}: {peer.Consequence}")))
                .Element("td", entry.Do).Close().Line();
        }

        page.Close().Close().Close().Close().Line();
    }

    static string Distance(TimeSpan left)
    {
        const double daysOfYear = 365.25;
        return left.TotalDays < 2 * daysOfYear
            ? string.Create(CultureInfo.InvariantCulture, $"in {Words.Count((int)left.TotalDays, "day")}")
            : string.Create(CultureInfo.InvariantCulture, $"in {(int)(left.TotalDays / daysOfYear)} years");
    }
}
