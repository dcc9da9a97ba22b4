using Parley.Check.Reports;

namespace Parley.Check.Html;

/// <summary>What is worth knowing; a deployment with notes alone is sound.</summary>
static class NoteSection
{
    internal static void Write(Markup page, CheckReport report)
    {
        if (report.Notes.IsEmpty)
            return;
        PageSections.Begin(page, PageSections.Notes, "Notes");
        page.Open("ul").Line();
        foreach (var note in report.Notes)
        {
            page.Open("li").Text($"{note.Observation.Title} ")
                .Element("span", $"({note.Observation.Subject}) ", ("class", "soft"))
                .Element("code", note.Observation.Finding.Code).Close().Line();
        }

        page.Close().Close().Line();
    }
}
