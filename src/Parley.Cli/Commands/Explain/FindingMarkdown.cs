using System.Collections.Immutable;
using Parley.Cli.Rendering;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Explain;

/// <summary>Findings as a document; <c>docs/findings.md</c> is this, and a test sees that it is current.</summary>
static class FindingMarkdown
{
    internal static void Write(TextWriter target, ImmutableArray<Finding> findings)
    {
        target.Write("""
            # Findings

            What Parley can find, by code. Written by `parley explain --format markdown`; do not edit.
            Words in angle brackets stand for the values of the deployment that was checked.

            """.ReplaceLineEndings("\n"));

        foreach (var part in findings.GroupBy(finding => finding.Code[..finding.Code.IndexOf('.')], StringComparer.Ordinal))
        {
            target.Write($"\n## {part.Key}\n");
            foreach (var finding in part)
                Write(target, finding);
        }
    }

    static void Write(TextWriter target, Finding finding)
    {
        target.Write($"\n### `{finding.Code}`\n\n");
        target.Write($"{Capitalised(SeverityText.Of(finding.Severity))}: {Text(finding.Title)}\n\n");
        target.Write($"- **Cause:** {Text(finding.Cause)}\n");
        target.Write($"- **Fix:** {Text(finding.Fix)}\n");
        target.Write($"- **Source:** {MarkdownText.Escaped(finding.Source.ToString())}\n");
    }

    // The braces of a placeholder survive escaping, so the values are put in last.
    static string Text(string template) => FindingTemplate.Fill(MarkdownText.Escaped(template), name => $"`<{name}>`");

    static string Capitalised(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";
}
