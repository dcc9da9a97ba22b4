using Parley.Check.Reports;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;

namespace Parley.Check.Html;

/// <summary>The services with their nodes and connections; those with something to repair stand open.</summary>
static class ServiceSection
{
    internal static void Write(Markup page, CheckReport report)
    {
        if (report.Services.IsEmpty)
            return;
        PageSections.Begin(page, PageSections.Services, "Services");
        var pictures = new ChainPicture();
        foreach (var service in report.Services)
        {
            var worst = LineSection.WorstOf(report, service);
            page.Open("details", ("open", worst is null ? null : "")).Open("summary").Element("h3", service.Definition.Title)
                .Element("span", $" {service.Definition.Id}, {Words.Count(service.Nodes.Length, "node")} ", ("class", "soft"))
                .Element("span", Words.Badge(worst), ("class", $"badge {Words.Tone(worst)}")).Close().Line()
                .Open("div", ("class", "inside")).Line();
            foreach (var node in service.Nodes)
                WriteNode(page, node, pictures);
            WriteFound(page, service.Observations.Select(observed => observed.Observation));
            page.Close().Close().Line();
        }

        page.Close().Line();
    }

    static void WriteNode(Markup page, NodeVisit node, ChainPicture pictures)
    {
        page.Open("div", ("class", "node")).Element("h4", node.Target.Node)
            .Element("p", node.Target.Source, ("class", "soft small"));
        WriteFound(page, node.Observations);
        foreach (var connection in node.Connections)
        {
            page.Open("div", ("class", "connection")).Open("p")
                .Element("span", connection.Attempt.Request.Address.ToString(), ("class", "code")).Text("  ")
                .Element("span", OutcomeOf(connection), ("class", $"badge {(connection.Outcome == ConnectionOutcome.Secured ? "sound" : "error")}"))
                .Element("span", $" {FactsOf(connection)}", ("class", "soft")).Close().Line();
            WriteFound(page, connection.AllObservations);
            if (connection.Attempt.Verdict is { } verdict)
                pictures.Write(page, verdict);
            page.Close().Line();
        }

        page.Close().Line();
    }

    static string OutcomeOf(ConnectionVisit connection) => connection.Outcome switch
    {
        ConnectionOutcome.Secured => "✓ trusted",
        ConnectionOutcome.Untrusted => "✗ not trusted",
        _ => $"✗ {connection.Attempt.Detail ?? connection.Outcome.ToString()}",
    };

    static string FactsOf(ConnectionVisit connection)
    {
        var facts = new[]
        {
            connection.Attempt.Request.Dialect.Name, connection.Attempt.Version?.DisplayName,
            connection.Attempt.CipherSuite, connection.Greeting?.Summary,
        };
        return string.Join(", ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
    }

    static void WriteFound(Markup page, IEnumerable<Observation> observations)
    {
        var all = observations.ToList();
        if (all.Count == 0)
            return;
        page.Open("ul", ("class", "found"));
        foreach (var observation in all)
        {
            page.Open("li").Element("span", Words.Of(observation.Severity), ("class", $"badge {Words.Of(observation.Severity)}"))
                .Text($" {observation.Title} ").Element("code", observation.Finding.Code).Close();
        }

        page.Close().Line();
    }
}
