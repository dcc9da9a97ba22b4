using Parley.Check.Reports;
using Parley.Client.Rules;
using Parley.Client.Visits;

namespace Parley.Check.Html;

/// <summary>Clients against services: what the users of each client see at each.</summary>
static class OutcomeSection
{
    internal static void Write(Markup page, CheckReport report)
    {
        var clients = report.Clients.Where(client => !client.Outcomes.IsEmpty).ToList();
        if (clients.Count == 0)
            return;
        var services = ServiceCatalogue.All.Where(service => clients.Exists(client =>
            client.Outcomes.Any(outcome => outcome.Service == service.Role))).ToList();
        PageSections.Begin(page, PageSections.Outcomes, "What users see");
        PageSections.BeginScroll(page, "Outcomes by client and service");
        page.Open("table", ("class", "matrix")).Element("caption", "A row for each client, a column for each service.")
            .Open("thead").Open("tr").Element("td", "");
        foreach (var service in services)
            page.Open("th", ("scope", "col")).Element("span", service.Title).Close();
        page.Close().Close().Line().Open("tbody").Line();
        foreach (var client in clients)
        {
            page.Open("tr").Element("th", client.Client.Title, ("scope", "row"));
            foreach (var service in services)
                WriteCell(page, client, service);
            page.Close().Line();
        }

        page.Close().Close().Close().Line();
        page.Open("ul", ("class", "key"), ("aria-label", "Key"));
        foreach (var outcome in Enum.GetValues<ClientOutcome>())
        {
            page.Open("li").Element("span", Words.Mark(outcome), ("class", Words.Of(outcome)), ("aria-hidden", "true"))
                .Text($" {Words.Of(outcome)}").Close();
        }

        page.Element("li", "empty: the client does not use it");
        page.Close().Close().Line();
    }

    static void WriteCell(Markup page, ClientForecast client, ServiceDefinition service)
    {
        foreach (var (role, outcome) in client.Outcomes)
        {
            if (role != service.Role)
                continue;
            page.Open("td", ("class", Words.Of(outcome)))
                .Element("span", Words.Mark(outcome), ("aria-hidden", "true"))
                .Element("span", Words.Of(outcome), ("class", "hidden")).Close();
            return;
        }

        page.Open("td").Element("span", "not used", ("class", "hidden")).Close();
    }
}
