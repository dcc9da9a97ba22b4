using System.Globalization;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>Decides how text is drawn: for a terminal in colour, for a file or a pipe plainly.</summary>
/// <remarks>
/// Spectre writes escape codes to redirected output too where TERM is set, so nothing is left to its own detection.
/// </remarks>
static class ConsoleOutput
{
    /// <summary>
    /// The width of text that no terminal shows, in columns: wide enough for a finding's line, narrow enough for a
    /// pull request or a mail. <c>COLUMNS</c> overrides it.
    /// </summary>
    internal const int PlainWidth = 120;

    // It would ask for the variables of a dozen build services, to decide what is decided here.
    static readonly ProfileEnrichment NoDetection = new() { UseDefaultEnrichers = false };

    // Below this Spectre's tables and trees put one letter on a line.
    const int LeastWidth = 40;

    /// <summary>A console for results.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="writer">Where to: standard output or a file.</param>
    /// <param name="isTerminal">The writer ends at a terminal.</param>
    /// <param name="noColor"><c>--no-color</c> was given; <c>NO_COLOR</c> and <c>TERM=dumb</c> say the same.</param>
    internal static IAnsiConsole Create(CommandEnvironment environment, TextWriter writer, bool isTerminal, bool noColor)
    {
        var coloured = IsColoured(environment, isTerminal, noColor);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new SizedOutput(writer, Width(environment, isTerminal)),
            Ansi = coloured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = coloured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = NoDetection,
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>A sheet for results that need no more than lines.</summary>
    /// <inheritdoc cref="Create"/>
    internal static TextSheet CreateSheet(CommandEnvironment environment, TextWriter writer, bool isTerminal, bool noColor) =>
        new(writer, Width(environment, isTerminal), IsColoured(environment, isTerminal, noColor));

    /// <summary>A console for progress on standard error, or <see langword="null"/> where that is not a terminal.</summary>
    internal static IAnsiConsole? CreateForProgress(CommandEnvironment environment, bool noColor)
    {
        if (!environment.ErrorIsTerminal || environment.Variable("TERM") == "dumb")
            return null;
        var coloured = !noColor && !environment.IsSet("NO_COLOR");
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new SizedOutput(environment.Error, Width(environment, isTerminal: true)),
            Ansi = AnsiSupport.Yes,
            ColorSystem = coloured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Enrichment = NoDetection,
        });
    }

    static bool IsColoured(CommandEnvironment environment, bool isTerminal, bool noColor) =>
        isTerminal && environment.Variable("TERM") != "dumb" && !noColor && !environment.IsSet("NO_COLOR");

    static int Width(CommandEnvironment environment, bool isTerminal)
    {
        if (isTerminal && environment.TerminalWidth is { } columns)
            return Math.Max(columns, LeastWidth);
        return int.TryParse(environment.Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            && wanted >= LeastWidth
            ? wanted
            : PlainWidth;
    }
}
