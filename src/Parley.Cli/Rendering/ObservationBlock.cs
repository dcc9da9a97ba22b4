using System.Globalization;
using Parley.Diagnostics;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace Parley.Cli.Rendering;

/// <summary>Draws a finding as people read it: the title, then what, why and the fix.</summary>
static class ObservationBlock
{
    /// <summary>Draws one of a numbered list.</summary>
    /// <param name="observation">The finding.</param>
    /// <param name="number">Its number.</param>
    /// <param name="hurts">What suffers from it, <see langword="null"/> where that goes without saying.</param>
    /// <param name="fix">The fix where more is known of it than the finding says.</param>
    internal static Padder Of(Observation observation, int number, string? hurts = null, string? fix = null)
    {
        var fields = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(4).PadRight(2)).AddColumn();
        foreach (var (name, text) in new[]
            { ("what", observation.Subject), ("why", observation.Cause), ("hurts", hurts), ("fix", fix ?? observation.Fix) })
        {
            if (text is not null)
                fields.AddRow(new Markup($"[grey]{name}[/]"), new Text(text));
        }

        var title = new Markup(string.Create(
            CultureInfo.InvariantCulture,
            $"[bold {SeverityText.Colour(observation.Severity)}]{number,2}.[/] [bold]{Escape(observation.Title)}[/]  [grey]{observation.Finding.Code}[/]"));
        return new Padder(new Rows(title, fields)).Padding(0, 0, 0, 1);
    }
}
