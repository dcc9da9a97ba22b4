using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Configuration.Lint;
using Parley.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Config.Lint;

/// <summary>Draws what came of a review: what was mended, then what is wrong, each with its place.</summary>
static class LintText
{
    internal static IEnumerable<IRenderable> Render(LintReport report)
    {
        yield return Headline(report);
        foreach (var mended in report.Mended)
            yield return MarkedLine.Of("  ✓", $"{Number(mended.Place.Line)}:{Number(mended.Place.Column)} {mended.Fix!.Description}"); // mended by it
        if (report.Findings.IsEmpty)
            yield break;
        yield return Text.NewLine;
        for (var i = 0; i < report.Findings.Length; i++)
            yield return ObservationBlock.Of(Placed(report, report.Findings[i]), i + 1, fix: FixOf(report.Findings[i]));
    }

    static Grid Headline(LintReport report)
    {
        var fixable = report.Findings.Count(finding => finding.Fix is not null);
        var rest = report.Findings.Length switch
        {
            0 => "nothing is wrong with it",
            1 => "1 thing to look at",
            var count => $"{Number(count)} things to look at",
        };
        if (report.Written is not null)
        {
            return MarkedLine.Of(
                "✓",
                $"{Number(report.Mended.Length)} changes of {report.File} were written to {report.Written}; then {rest}");
        }

        return report.Findings.IsEmpty
            ? MarkedLine.Of("✓", $"{report.File}: {rest}")
            : MarkedLine.Of("·", $"{report.File}: {rest}{(fixable > 0 ? $", of which --fix mends {Number(fixable)}" : "")}");
    }

    static Observation Placed(LintReport report, LintFinding finding) => finding.Observation with
    {
        Subject = string.Create(
            CultureInfo.InvariantCulture,
            $"{PlainLine.Of(report.File)}:{finding.Place.Line}:{finding.Place.Column} {finding.Observation.Subject}"),
    };

    static string? FixOf(LintFinding finding) => finding.Fix is { } fix
        ? $"{finding.Observation.Fix} (--fix: {fix.Description})"
        : null;

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
