using System.Globalization;
using Parley.Diagnostics;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace Parley.Cli.Rendering;

/// <summary>Draws a finding as people read it: the title, then what, why and the fix.</summary>
static class ObservationBlock
{
    /// <summary>Spaces before the fields.</summary>
    const int Indent = 4;

    /// <summary>Draws one of a numbered list.</summary>
    /// <param name="observation">The finding.</param>
    /// <param name="number">Its number.</param>
    /// <param name="hurts">What suffers from it, <see langword="null"/> where that goes without saying.</param>
    /// <param name="fix">The fix where more is known of it than the finding says.</param>
    internal static Padder Of(Observation observation, int number, string? hurts = null, string? fix = null)
    {
        var fields = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(Indent).PadRight(2)).AddColumn();
        foreach (var (name, text) in Fields(observation, hurts, fix))
        {
            if (text is not null)
                fields.AddRow(new Markup($"[grey]{name}[/]"), new Text(text));
        }

        var title = new Markup(string.Create(
            CultureInfo.InvariantCulture,
            $"[bold {SeverityText.Colour(observation.Severity)}]{number,2}.[/] [bold]{Escape(observation.Title)}[/]  "
                + $"[grey]{observation.Finding.Code}[/]"));
        return new Padder(new Rows(title, fields)).Padding(0, 0, 0, 1);
    }

    /// <summary>Writes one of a numbered list that says nothing of whom it hurts.</summary>
    internal static void Write(TextSheet sheet, Observation observation, int number)
    {
        sheet.Add(string.Create(CultureInfo.InvariantCulture, $"{number,2}."), Ink.Number(observation.Severity))
            .Add(" ").Add(observation.Title, Ink.Bold).Add("  ").Add(observation.Finding.Code, Ink.Grey).EndLine();
        foreach (var (name, text) in Fields(observation, null, null))
        {
            if (text is not null)
                sheet.Label(Indent, name, "what".Length, Ink.Grey).Line(text);
        }

        sheet.EndLine();
    }

    static (string Name, string? Text)[] Fields(Observation observation, string? hurts, string? fix) =>
        [("what", observation.Subject), ("why", observation.Cause), ("hurts", hurts), ("fix", fix ?? observation.Fix)];
}
