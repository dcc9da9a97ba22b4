using System.Globalization;
using System.Text;

namespace Parley.Cli.Tests.Commands.Plan;

public sealed class NewCommandTests
{
    [Fact]
    public async Task What_it_writes_is_read_back()
    {
        var begun = await CommandRun.OfAsync("plan", "new", "--domain", "example.com", "--mode", "im-only", "--remote-access", "edge", "--users", "400");
        var shown = await CommandRun.WithInputAsync(Encoding.UTF8.GetBytes(begun.Output), "plan", "show", "-");

        Assert.Equal((ExitCode.Sound, ""), (begun.ExitCode, begun.Error));
        Assert.Contains("mode: im-only", begun.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Sound, ""), (shown.ExitCode, shown.Error));
        Assert.Contains("What do users get? im-only", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no domain was given", "--mode", "full-uc")]
    [InlineData("'example' is no full domain name", "--domain", "example")]
    [InlineData("--mode takes", "--domain", "example.com", "--mode", "ful-uc")]
    [InlineData("is no number of users", "--domain", "example.com", "--users", "0")]
    public async Task Says_what_is_wrong_with_the_command_line(string message, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["plan", "new", .. arguments]);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.com\nphone-only\n\nvpn\nprivate\n", ExitCode.Sound, "mode: phone-only")]
    [InlineData("example.com\n\n\n\n\n", ExitCode.Sound, "#access: edge")]
    [InlineData("example.com\nphone\n", ExitCode.Usage, "")]
    [InlineData("", ExitCode.Usage, "")]
    public async Task Asks_on_a_terminal(string answers, int code, string expected)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var environment = new CommandEnvironment
        {
            Output = output, Error = error, ErrorIsTerminal = true, OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(answers)),
        };

        Assert.Equal(code, await ParleyProgram.RunAsync(["plan", "new"], environment));
        Assert.Contains(expected, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Domain, right of the @", error.ToString(), StringComparison.Ordinal);
    }
}
