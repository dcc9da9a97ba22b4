namespace Parley.Cli.Tests.Parsing;

public class ParseErrorsTests
{
    [Theory]
    [InlineData("explian", "error: 'parley' has no command 'explian'\nhint: did you mean 'explain'?\n")]
    [InlineData("frobnicate", "error: 'parley' has no command 'frobnicate'\nhint: see 'parley --help'\n")]
    [InlineData("--verson", "error: 'parley' has no option '--verson'\nhint: did you mean '--version'?\n")]
    [InlineData("explain --fromat json", "error: 'parley explain' has no option '--fromat'\nhint: did you mean '--format'?\n")]
    [InlineData("explain a.b.c d.e.f", "error: 'parley explain' takes no further argument, and was given 'd.e.f'\nhint: see 'parley explain --help'\n")]
    [InlineData("explain --format xml", "error: --format takes text, json, markdown, and was given 'xml'\nhint: see 'parley explain --help'\n")]
    [InlineData("explain --output", "error: --output takes FILE, and was given nothing\nhint: see 'parley explain --help'\n")]
    public async Task Says_what_is_wrong_and_what_to_do(string arguments, string expected)
    {
        var run = await CommandRun.OfAsync(arguments.Split(' '));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal(expected, run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Takes_what_looks_like_an_option_as_an_argument_after_two_hyphens()
    {
        var run = await CommandRun.OfAsync("explain", "--", "--fromat");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith("error: there is no finding '--fromat'\n", run.Error, StringComparison.Ordinal);
    }
}
