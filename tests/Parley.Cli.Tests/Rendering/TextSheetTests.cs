using System.Globalization;
using Parley.Cli.Rendering;
using Spectre.Console;

namespace Parley.Cli.Tests.Rendering;

public class TextSheetTests
{
    [Theory]
    [InlineData("one two three four five six seven eight nine ten eleven twelve")]
    [InlineData("It was renewed-and-the-old-file-is-still-in-use-on-the-server-that-was-asked ok")]
    [InlineData("wide 東京駅東京駅東京駅東京駅東京駅東京駅東京駅 letters é ü ✓")]
    [InlineData("exactly as wide as the line that it has, 40 then more")]
    [InlineData("two  spaces   and    more     between      words       of        it")]
    public void Wraps_behind_a_label_as_a_grid_does(string text)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2)).AddColumn()
            .AddRow(new Text("label"), new Text(text)).AddRow(new Text("b"), new Text("short"));

        var sheet = Written(sheet =>
        {
            sheet.Label(3, "label", 5).Line(text);
            sheet.Label(3, "b", 5).Line("short");
        });

        Assert.Equal(Drawn(grid), sheet);
    }

    [Theory]
    [InlineData("im.example.com", "number 1")]
    [InlineData("A name that is rather long", "number 2 of the chain that was sent")]
    public void Puts_text_at_the_right_as_a_column_does(string name, string place)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2)).AddColumn().AddColumn(new GridColumn().NoWrap())
            .AddRow(new Text("1"), new Markup($"{name}  [grey]{place}[/]"), new Text("until then"))
            .AddRow(new Text("2"), new Text("Root"), new Text("until then"));

        var sheet = Written(sheet =>
        {
            var needed = name.Length + 2 + place.Length;
            sheet.Label(3, "1", 1).Right("until then", needed).Add(name).Add("  ").Line(place, Ink.Grey);
            sheet.Label(3, "2", 1).Right("until then", needed).Line("Root");
        });

        Assert.Equal(Drawn(grid), sheet);
    }

    [Fact]
    public void Colours_words_and_not_the_spaces_between_them()
    {
        Assert.Equal(
            "\u001b[1mone\u001b[0m \u001b[1mtwo\u001b[0m\n", Written(sheet => sheet.Line("one two", Ink.Bold), isColoured: true));
    }

    [Fact]
    public void Leaves_no_spaces_at_the_end_of_a_line()
    {
        Assert.Equal("a\nb\n\n", Written(sheet =>
        {
            sheet.Line("a  \nb ");
            sheet.Line("  ");
        }));
    }

    static string Written(Action<TextSheet> write, bool isColoured = false)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var sheet = new TextSheet(writer, 40, isColoured);
        write(sheet);
        sheet.Write();
        return writer.ToString();
    }

    static string Drawn(Grid grid)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ConsoleOutput.Create(CommandRun.Environment(writer, ("COLUMNS", "40")), writer, isTerminal: false, noColor: false).Write(grid);
        return string.Join('\n', writer.ToString().Split('\n').Select(line => line.TrimEnd()));
    }
}
