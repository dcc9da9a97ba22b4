using System.Globalization;
using System.Security;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Rendering;

/// <summary>Draws what a terminal would show as a self-contained SVG picture: selectable text, no script, no outside font.</summary>
static class SvgPicture
{
    const double CharacterWidth = 8.4;
    const double LineHeight = 19;
    const double Margin = 18;
    const double FontSize = 14;

    const string Background = "#15181e";
    const string Foreground = "#d7dae0";
    const string Faint = "#8b93a1";

    /// <summary>The colours of the reports, in shades that can be read on the dark background.</summary>
    static readonly Dictionary<Color, string> Shades = new()
    {
        [Color.Red] = "#ff7b72",
        [Color.Green] = "#7ee787",
        [Color.Yellow] = "#f2cc60",
        [Color.Grey] = Faint,
    };

    /// <summary>Draws the content at a width of <paramref name="columns"/> characters.</summary>
    internal static string Draw(IEnumerable<IRenderable> content, int columns, string title)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.TrueColor,
            Out = new SizedOutput(TextWriter.Null, columns),
        });
        var lines = content.SelectMany(item => Segment.SplitLines(item.GetSegments(console))).ToList();

        var width = Number((columns * CharacterWidth) + (2 * Margin));
        var height = Number((lines.Count * LineHeight) + (2 * Margin));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{SecurityElement.Escape(title)}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{Background}\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"{FontSize}\" fill=\"{Foreground}\" xml:space=\"preserve\">\n");
        for (var row = 0; row < lines.Count; row++)
            DrawLine(svg, lines[row], Margin + (row * LineHeight) + FontSize);
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    static void DrawLine(StringBuilder svg, SegmentLine line, double y)
    {
        var column = 0;
        foreach (var segment in line)
        {
            var cells = segment.CellCount();
            if (!string.IsNullOrWhiteSpace(segment.Text))
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(Margin + (column * CharacterWidth))}\" y=\"{Number(y)}\" textLength=\"{Number(cells * CharacterWidth)}\"")
                    .Append(Style(segment.Style)).Append('>')
                    .Append(SecurityElement.Escape(segment.Text)).Append("</text>\n");
            }

            column += cells;
        }
    }

    static string Style(Style style)
    {
        var fill = Shades.TryGetValue(style.Foreground, out var shade) ? $" fill=\"{shade}\"" : "";
        return style.Decoration.HasFlag(Decoration.Bold) ? $"{fill} font-weight=\"bold\"" : fill;
    }

    static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
