using System.Globalization;
using System.Security;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Rendering;

/// <summary>
/// Draws what a terminal would show as a self-contained SVG picture: selectable text, no script, no outside font.
/// </summary>
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
        var options = RenderOptions.Create(console);
        var lines = content.SelectMany(item => Segment.SplitLines(item.Render(options, columns), columns)).ToList();

        var width = Number((columns * CharacterWidth) + (2 * Margin));
        var height = Number((lines.Count * LineHeight) + (2 * Margin));
        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" ")
            .Append(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{SecurityElement.Escape(title)}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{Background}\"/>\n")
            .Append("<g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" ")
            .Append(CultureInfo.InvariantCulture, $"font-size=\"{FontSize}\" fill=\"{Foreground}\">\n");
        for (var row = 0; row < lines.Count; row++)
            DrawLine(svg, lines[row], Margin + (row * LineHeight) + FontSize);
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    static void DrawLine(StringBuilder svg, SegmentLine line, double y)
    {
        var column = 0;
        foreach (var segment in line)
        {
            var shown = segment.Text.Trim();
            if (shown.Length > 0)
            {
                var start = column + segment.Text.IndexOf(shown[0], StringComparison.Ordinal);
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(Margin + (start * CharacterWidth))}\" y=\"{Number(y)}\" ")
                    .Append(CultureInfo.InvariantCulture, $"textLength=\"{Number(shown.Length * CharacterWidth)}\"")
                    .Append(Style(segment.Style)).Append('>')
                    // Viewers fold blanks, whatever xml:space says; these are not folded.
                    .Append(SecurityElement.Escape(shown.Replace(' ', '\u00A0'))).Append("</text>\n");
            }

            column += segment.CellCount();
        }
    }

    static string Style(Style style)
    {
        var fill = Shades.TryGetValue(style.Foreground, out var shade) ? $" fill=\"{shade}\"" : "";
        return style.Decoration.HasFlag(Decoration.Bold) ? $"{fill} font-weight=\"bold\"" : fill;
    }

    static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
