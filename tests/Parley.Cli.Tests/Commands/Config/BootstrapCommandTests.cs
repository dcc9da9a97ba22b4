using System.Text;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Config;

public sealed class BootstrapCommandTests
{
    [Fact]
    public async Task Makes_a_file_by_the_recipe_of_a_mode_and_finds_it_sound()
    {
        var made = await CommandRun.OfAsync("config", "bootstrap", "new", "--mode", "phone", "tftp=cucm1.example.com", "CCMCIP=cucm1.example.com");
        var check = await CheckAsync(made.Output, "check");

        Assert.Equal("AUTHENTICATOR=CUCM\r\nPRODUCT_MODE=Phone_Mode\r\nTFTP=cucm1.example.com\r\nCCMCIP=cucm1.example.com\r\n", made.Output);
        Assert.Equal((ExitCode.Sound, ExitCode.Sound), (made.ExitCode, check.ExitCode));
        Assert.Contains("config.bootstrap.no-failover", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_the_command_line_of_the_installer()
    {
        var run = await CommandRun.OfAsync("config", "bootstrap", "new", "SERVICES_DOMAIN=example.com", "--format", "arguments");

        Assert.Equal("msiexec /i CiscoJabberSetup.msi /quiet CLEAR=1 SERVICES_DOMAIN=example.com\r\n", run.Output);
    }

    [Theory]
    [InlineData("needs CUP_ADDRESS", "--mode", "full")]
    [InlineData("nothing is to be set")]
    [InlineData("is no setting of the bootstrap file", "COLOUR=blue")]
    public async Task Refuses_what_would_not_work(string message, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["config", "bootstrap", "new", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_a_file_sets_as_text_and_JSON()
    {
        var text = await CheckAsync("AUTHENTICATOR: CUP\nCTI: NOT_SPECIFIED\n", "show");
        var json = await CheckAsync("AUTHENTICATOR: CUP\nCTI: NOT_SPECIFIED\n", "show", "--format", "json");

        Assert.Contains("CTI: not set", text.Output, StringComparison.Ordinal);
        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/config-settings.schema.json"));
        Assert.Empty(schema.Validate(json.Output));
    }

    [Fact]
    public async Task Says_where_a_file_cannot_be_read()
    {
        var run = await CheckAsync("TFTP=a\nnonsense\n", "check");

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("line 2, column 1: expected KEY=value", run.Error, StringComparison.Ordinal);
    }

    static Task<CommandRun> CheckAsync(string text, string verb, params string[] arguments) =>
        CommandRun.WithInputAsync(Encoding.UTF8.GetBytes(text), ["config", "bootstrap", verb, "-", .. arguments]);
}
