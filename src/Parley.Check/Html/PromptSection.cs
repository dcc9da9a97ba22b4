using System.Globalization;
using Parley.Check.Reports;

namespace Parley.Check.Html;

/// <summary>The questions that users get, and what ends them.</summary>
static class PromptSection
{
    internal static void Write(Markup page, CheckReport report)
    {
        if (report.Prompts.Clients.IsEmpty)
            return;
        PageSections.Begin(page, PageSections.Prompts, "Questions that users get");
        PageSections.BeginScroll(page, "Questions by server");
        page.Open("table").Open("thead").Open("tr");
        foreach (var column in (ReadOnlySpan<string>)["Server", "Question", "Why", "Asked of the users of"])
            page.Element("th", column, ("scope", "col"));
        page.Close().Close().Line().Open("tbody").Line();
        var questions = report.Prompts.Clients
            .SelectMany(client => client.Questions.Select(question => (client.Client, Question: question)))
            .GroupBy(asked => (asked.Question.At, asked.Question.Why));
        foreach (var group in questions)
        {
            page.Open("tr").Open("th", ("scope", "row")).Text(group.Key.At.Node).Void("br")
                .Element("span", group.Key.At.Service, ("class", "soft small")).Close()
                .Element("td", group.First().Question.Question.Text)
                .Element("td", group.Key.Why)
                .Element("td", ClientNames.Of(group.Select(asked => asked.Client))).Close().Line();
        }

        page.Close().Close().Close().Line().Element("p", "Nobody is asked any more after:").Open("ul").Line();
        foreach (var change in report.Prompts.Changes)
        {
            page.Open("li").Text(change.What)
                .Element(
                    "span",
                    string.Create(CultureInfo.InvariantCulture, $" (needed for {Words.Count(change.Questions, "question")})"),
                    ("class", "soft")).Close();
        }

        page.Close().Close().Line();
    }
}
