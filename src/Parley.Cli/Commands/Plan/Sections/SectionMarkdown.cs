using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Planning.Plans;

namespace Parley.Cli.Commands.Plan.Sections;

/// <summary>A part of a plan as a document.</summary>
static class SectionMarkdown
{
    /// <summary>Writes it.</summary>
    /// <param name="target">Takes it.</param>
    /// <param name="section">The part.</param>
    /// <param name="level">The level of its heading; those of its tables are one below.</param>
    internal static void Write(TextWriter target, PlanSection section, int level)
    {
        var mark = new string('#', level);
        target.Write($"{mark} {MarkdownText.Escaped(section.Title)}\n");
        foreach (var remark in section.Remarks)
            target.Write($"\n{MarkdownText.Escaped(remark)}\n");
        foreach (var finding in section.Findings)
            Write(target, finding);
        foreach (var table in section.Tables)
            Write(target, table, mark);
        foreach (var listing in section.Listings)
        {
            target.Write($"\n{mark}# {MarkdownText.Escaped(listing.Title)}\n\n");
            foreach (var line in listing.Lines)
                target.Write($"    {line}\n"); // an indented block ends by no line that it could hold
        }
    }

    static void Write(TextWriter target, Observation finding) => target.Write(
        $"\n- **{SeverityText.Of(finding.Severity)}: {MarkdownText.Escaped(finding.Title)}** "
            + $"(`{finding.Finding.Code}`, {MarkdownText.Escaped(finding.Subject)})\n"
        + $"  {MarkdownText.Escaped(finding.Cause)}\n  Fix: {MarkdownText.Escaped(finding.Fix)}\n");

    static void Write(TextWriter target, PlanTable table, string mark)
    {
        target.Write(
            $"\n{mark}# {MarkdownText.Escaped(table.Title)}\n\n{Line(table.Columns)}{Line(table.Columns.Select(_ => "---"))}");
        foreach (var row in table.Rows)
            target.Write(Line(row.Select(MarkdownText.Escaped)));
        if (!table.Sources.IsEmpty)
            target.Write($"\nSource: {MarkdownText.Escaped(string.Join("; ", table.Sources))}\n");
    }

    static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
