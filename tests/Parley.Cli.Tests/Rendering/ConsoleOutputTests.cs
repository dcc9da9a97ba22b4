using System.Globalization;
using Parley.Cli.Rendering;
using Spectre.Console;

namespace Parley.Cli.Tests.Rendering;

public class ConsoleOutputTests
{
    [Fact]
    public void Colours_a_terminal()
    {
        Assert.Equal("\u001b[91mred\u001b[0m", Drawn(isTerminal: true, noColor: false, ("TERM", "xterm")));
    }

    [Theory]
    [InlineData(false, false, "TERM", "xterm")]
    [InlineData(true, true, "TERM", "xterm")]
    [InlineData(true, false, "TERM", "dumb")]
    [InlineData(true, false, "NO_COLOR", "1")]
    public void Writes_plainly_elsewhere_and_where_asked_to(bool isTerminal, bool noColor, string variable, string value)
    {
        Assert.Equal("red", Drawn(isTerminal, noColor, (variable, value)));
    }

    [Fact]
    public void An_empty_NO_COLOR_says_nothing()
    {
        Assert.Contains("\u001b[91m", Drawn(isTerminal: true, noColor: false, ("NO_COLOR", "")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 120)]
    [InlineData("90", 90)]
    [InlineData("7", 120)]
    [InlineData("wide", 120)]
    public void Redirected_text_is_as_wide_as_COLUMNS_says(string columns, int expected)
    {
        var environment = CommandRun.Environment(TextWriter.Null, ("COLUMNS", columns));

        Assert.Equal(expected, ConsoleOutput.Create(environment, TextWriter.Null, isTerminal: false, noColor: false).Profile.Width);
    }

    [Fact]
    public void Progress_is_shown_on_a_terminal_only()
    {
        var environment = CommandRun.Environment(TextWriter.Null);

        Assert.Null(ConsoleOutput.CreateForProgress(environment, noColor: false));
        Assert.NotNull(ConsoleOutput.CreateForProgress(environment with { ErrorIsTerminal = true }, noColor: false));
    }

    static string Drawn(bool isTerminal, bool noColor, (string Name, string Value) variable)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        ConsoleOutput.Create(CommandRun.Environment(writer, variable), writer, isTerminal, noColor).Markup("[red]red[/]");
        return writer.ToString();
    }
}
