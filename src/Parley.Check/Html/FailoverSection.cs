using System.Globalization;
using Parley.Check.Failover;
using Parley.Check.Reports;
using Parley.Client.Visits;

namespace Parley.Check.Html;

/// <summary>The rehearsal of every failover: the order of trying, and what users see when the first node is down.</summary>
static class FailoverSection
{
    internal static void Write(Markup page, CheckReport report)
    {
        if (report.Failover.IsEmpty)
            return;
        PageSections.Begin(page, PageSections.Failover, "If the host that takes them is down");
        PageSections.BeginScroll(page, "Failover by service");
        page.Open("table").Open("thead").Open("tr");
        foreach (var column in (ReadOnlySpan<string>)["Service", "Order of trying", "What users see then"])
            page.Element("th", column, ("scope", "col"));
        page.Close().Close().Line().Open("tbody").Line();
        var byChoice = report.Failover.ToLookup(rehearsal => rehearsal.Clients.Any(client => client.Then is not null));
        foreach (var rehearsal in byChoice[true])
        {
            page.Open("tr").Element("th", ServiceCatalogue.Of(rehearsal.Service).Title, ("scope", "row"))
                .Open("td", ("class", "fixed"));
            foreach (var (node, number) in rehearsal.Order.Select((node, index) => (node, index + 1)))
                page.Text(string.Create(CultureInfo.InvariantCulture, $"{number}. {node.Node}")).Void("br");
            page.Close().Open("td");
            foreach (var group in rehearsal.Clients
                .GroupBy(client => (client.Today is null, client.Then, client.ThenOutcome, client.Survives)))
                page.Text($"{Sentence(group.First())} ({ClientNames.Of(group.Select(client => client.Client))})").Void("br");
            page.Close().Close().Line();
        }

        // Those that have no other host need no row each.
        if (byChoice[false].Any())
        {
            page.Open("tr")
                .Element(
                    "th",
                    string.Join(", ", byChoice[false].Select(rehearsal => ServiceCatalogue.Of(rehearsal.Service).Title)),
                    ("scope", "row"))
                .Element("td", "one host").Element("td", "– unreachable").Close().Line();
        }

        page.Close().Close().Close().Close().Line();
    }

    static string Sentence(RehearsedClient client) => client switch
    {
        { Today: null } => "✗ no node takes them today",
        { Then: null } => "– unreachable",
        { Survives: true } => $"✓ as before, at {client.Then}",
        _ => $"{Words.Mark(client.ThenOutcome)} {Words.Of(client.ThenOutcome)} at {client.Then}",
    };
}
