using Parley.Cli.Rendering;

namespace Parley.Cli.Tests.Rendering;

public class PlainTextTests
{
    [Theory]
    [InlineData("plain, with umlauts: ä", "plain, with umlauts: ä")]
    [InlineData("two\nlines", "two\\u000alines")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("\u202egnp.exe", "\\u202egnp.exe")]
    [InlineData("nul\0", "nul\\u0000")]
    [InlineData("", "")]
    public void Shows_what_would_not_be_seen(string text, string shown)
    {
        Assert.Equal(shown, PlainText.OneLine(text));
    }
}
