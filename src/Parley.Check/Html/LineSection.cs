using System.Globalization;
using Parley.Check.Reports;
using Parley.Client.Rules;
using Parley.Diagnostics;

namespace Parley.Check.Html;

/// <summary>The sign-in line as a picture: the address, what DNS said, each service, what becomes of its users.</summary>
static class LineSection
{
    const int Row = 30;
    const int Width = 840;
    const int ServiceLeft = 400;
    const int ServiceWidth = 250;

    internal static void Write(Markup page, CheckReport report)
    {
        if (report.Services.IsEmpty)
            return;
        PageSections.Begin(page, PageSections.Line, "The sign-in line");
        page.Open("figure")
            .Open(
                "div", ("class", "picture scroll"), ("role", "region"), ("aria-label", "Picture of the sign-in line"),
                ("tabindex", "0"));
        WritePicture(page, report);
        page.Close().Close().Close().Line();
    }

    static void WritePicture(Markup page, CheckReport report)
    {
        var height = Math.Max(4 * Row, (report.Services.Length + 1) * Row);
        var middle = height / 2;
        page.Open("svg", ("viewBox", $"0 0 {Width} {height}"), ("role", "img"), ("aria-labelledby", "line-picture line-words"))
            .Element("title", $"The sign-in line of {report.Address}", ("id", "line-picture"))
            .Element("desc", Words(report), ("id", "line-words")).Line();
        Box(page, 4, middle - 22, 170, report.Address.Local, $"@{report.Address.Domain}", "");
        Wire(page, 174, middle, 204, middle);
        Box(page, 204, middle - 22, 150, report.Discovery is { } found ? $"{found.Path} sign-in" : "no answer", "found by DNS",
            Html.Words.Tone(report.Discovery?.Observations.Select(observation => (Severity?)observation.Severity).Max()));
        for (var i = 0; i < report.Services.Length; i++)
            WriteService(page, report, report.Services[i], middle, (i * Row) + (Row / 2));
        page.Close().Line();
    }

    static void WriteService(Markup page, CheckReport report, ServiceReport service, int middle, int top)
    {
        var tone = Html.Words.Tone(WorstOf(report, service));
        var centre = top + 13;
        var curve = string.Create(CultureInfo.InvariantCulture, $"M354 {middle} C377 {middle} 377 {centre} {ServiceLeft} {centre}");
        page.Void("path", ("class", "wire"), ("d", curve))
            .Void(
                "rect", ("class", $"box {tone}"), ("x", N(ServiceLeft)), ("y", N(top)), ("width", N(ServiceWidth)),
                ("height", N(Row - 4)), ("rx", "5"));
        page.Element(
            "text", $"{Mark(tone)}  {Short(service.Definition.Title, 27)}", ("x", N(ServiceLeft + 10)),
            ("y", N(centre + 5)));
        page.Element(
            "text", Html.Words.Count(service.Nodes.Length, "node"), ("class", "dim"),
            ("x", N(ServiceLeft + ServiceWidth - 10)), ("y", N(centre + 5)), ("text-anchor", "end"));
        page.Element(
            "text", Users(report, service), ("x", N(ServiceLeft + ServiceWidth + 14)), ("y", N(centre + 5)),
            ("class", $"tone-{tone}"))
            .Line();
    }

    static string Users(CheckReport report, ServiceReport service)
    {
        var outcomes = report.Clients.SelectMany(client => client.Outcomes)
            .Where(outcome => outcome.Service == service.Definition.Role)
            .GroupBy(outcome => outcome.Outcome).OrderBy(group => group.Key).ToList();
        return outcomes.Count switch
        {
            0 => "no client of users uses it",
            1 => $"every client {Is(outcomes[0].Key)}",
            _ => "clients: " + string.Join(
                ", ", outcomes.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Are(group.Key)}"))),
        };
    }

    static string Is(ClientOutcome outcome) => outcome == ClientOutcome.Unreachable ? "is cut off" : Html.Words.Of(outcome);

    static string Are(ClientOutcome outcome) => outcome switch
    {
        ClientOutcome.Connects => "connect",
        ClientOutcome.Asks => "ask",
        ClientOutcome.Refuses => "refuse",
        _ => "are cut off",
    };

    /// <summary>By the causes, which know what follows from what; an observation alone may have been put in its place.</summary>
    internal static Severity? WorstOf(CheckReport report, ServiceReport service) => report.Causes
        .Where(cause => cause.Effects.Any(effect => effect.Service == service.Definition.Id))
        .Select(cause => (Severity?)cause.Observation.Severity)
        .Max();

    static string Words(CheckReport report) => string.Join(". ", report.Services.Select(service =>
        $"{service.Definition.Title}: {Html.Words.Count(service.Nodes.Length, "node")}, "
            + $"{Html.Words.Tone(WorstOf(report, service))}, {Users(report, service)}"));

    static string Mark(string tone) => tone switch
    {
        "error" => "✗",
        "warning" => "!",
        _ => "✓",
    };

    static void Box(Markup page, int left, int top, int width, string first, string second, string tone) => page
        .Void("rect", ("class", $"box {tone}"), ("x", N(left)), ("y", N(top)), ("width", N(width)), ("height", "46"), ("rx", "7"))
        .Element("text", Short(first, width / 8), ("x", N(left + 10)), ("y", N(top + 20)))
        .Element("text", Short(second, width / 8), ("class", "dim"), ("x", N(left + 10)), ("y", N(top + 37))).Line();

    static void Wire(Markup page, int x1, int y1, int x2, int y2) =>
        page.Void("path", ("class", "wire"), ("d", string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1} L{x2} {y2}")));

    static string N(int value) => Markup.Number(value);

    /// <summary>As much as a box shows.</summary>
    internal static string Short(string text, int most) => text.Length <= most ? text : $"{text.AsSpan(0, most - 1)}…";
}
