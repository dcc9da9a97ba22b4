using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Configuration.Channels;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Config.Channels;

/// <summary>Draws what a link or a bootstrap file sets, and what is wrong with it.</summary>
static class ChannelView
{
    // A value longer than this is no line of a table any more.
    const int LongestValue = 200;

    /// <summary>Every setting, with what is published about it.</summary>
    internal static IEnumerable<IRenderable> Shown(ChannelReport report)
    {
        yield return MarkedLine.Of(
            "·", $"{report.Settings.Length.ToString(CultureInfo.InvariantCulture)} settings in {report.Document.Text}");
        foreach (var setting in report.Settings)
        {
            yield return MarkedLine.Of(
                "  ",
                $"{setting.Name}: {(setting.Value.Length == 0 ? "not set" : PlainLine.Of(setting.Shown, LongestValue))}");
            yield return MarkedLine.Of(
                "    ",
                ChannelSettings.ParameterOf(report.Document, setting.Name) is { } parameter ? AboutOf(parameter) : "nothing is published about it");
        }
    }

    /// <summary>Everything that is wrong or worth knowing.</summary>
    internal static IEnumerable<IRenderable> Judged(ChannelReport report)
    {
        var wrong = report.Findings.Count(finding => finding.Severity > Severity.Note);
        yield return wrong == 0
            ? MarkedLine.Of("✓", $"nothing is wrong with {report.Document.Text}")
            : MarkedLine.Of(
                "·",
                $"{wrong.ToString(CultureInfo.InvariantCulture)} {(wrong == 1 ? "thing" : "things")} to mend in {report.Document.Text}");
        if (report.Findings.IsEmpty)
            yield break;
        yield return Text.NewLine;
        for (var i = 0; i < report.Findings.Length; i++)
            yield return ObservationBlock.Of(report.Findings[i], i + 1);
    }

    static string AboutOf(ClientParameter parameter) => string.Join("; ", new[]
    {
        parameter.Expected,
        parameter.Default is { } value ? $"default {value}" : null,
        string.Join(", ", ClientPlatformWords.WordsOf(parameter.Platforms)),
        parameter.Note,
    }.Where(part => part is not null));
}
