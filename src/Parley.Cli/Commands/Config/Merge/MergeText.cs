using System.Collections.Immutable;
using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Configuration.Merging;
using Parley.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Config.Merge;

/// <summary>Draws every setting with its value, who gave it, why, and what the others say.</summary>
static class MergeText
{
    // A value longer than this is no line of a list any more.
    const int LongestValue = 200;

    internal static IEnumerable<IRenderable> Render(ImmutableArray<MergedSetting> settings)
    {
        yield return MarkedLine.Of("·", $"{settings.Length.ToString(CultureInfo.InvariantCulture)} settings");
        foreach (var setting in settings)
        {
            yield return MarkedLine.Of(
                "  ", $"{setting.Name} = {Shown(setting.Value, setting.IsSecret)}  ({Words(setting.Source)})");
            var grid = new Grid().AddColumn(new GridColumn().PadLeft(5).PadRight(0));
            grid.AddRow(new Markup($"[grey]{Markup.Escape(setting.Reason)}[/]"));
            foreach (var candidate in setting.Candidates.Where(candidate => candidate.Source != setting.Source))
                grid.AddRow(new Markup($"[grey]{Markup.Escape(PlainLine.Of(TextOf(candidate), LongestValue * 2))}[/]"));
            yield return grid;
        }
    }

    static string TextOf(MergeCandidate candidate) => candidate.IsBlank
        ? $"{Words(candidate.Source)}: {candidate.Name} is blank"
        : $"{Words(candidate.Source)}: {candidate.Name} is {Shown(candidate.Value, candidate.IsSecret)}";

    static string Shown(string value, bool isSecret) => isSecret
        ? "a secret"
        : value.Length == 0 ? "blank"
        : PlainLine.Of(value, LongestValue);

    static string Words(MergeSource source) => source switch
    {
        MergeSource.ServiceProfile => "service profile",
        MergeSource.GroupFile => "group file",
        MergeSource.ConfigurationFile => "configuration file",
        MergeSource.Bootstrap => "bootstrap file",
        MergeSource.Link => "link or managed configuration",
        _ => "default",
    };
}
