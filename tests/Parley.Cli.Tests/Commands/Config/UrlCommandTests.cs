using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Config;

public sealed class UrlCommandTests
{
    [Fact]
    public async Task Makes_a_link_with_published_names_and_checks_it()
    {
        var made = await RunAsync("new", "servicesdomain=example.com", "serviceDiscoveryExcludedServices=webex");
        var check = await RunAsync("check", made.Output.Trim(), "--domain", "example.com");

        Assert.Equal("ciscojabber://provision?ServicesDomain=example.com&ServiceDiscoveryExcludedServices=WEBEX\n", made.Output);
        Assert.Equal((ExitCode.Sound, ExitCode.Sound), (made.ExitCode, check.ExitCode));
        Assert.Contains("nothing is wrong with the link", check.Output, StringComparison.Ordinal);
        Assert.Contains("config.link.unauthenticated", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_of_a_link_that_points_clients_elsewhere()
    {
        var run = await RunAsync("check", "ciscojabber://provision?ServicesDomain=example.org", "--domain", "example.com", "--fail-on", "warning");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("config.link.domain-foreign", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail", "ciscojabber://provision?ServicesDomain=example.com")]
    [InlineData("html", "<a href=\"ciscojabber://provision?ServicesDomain=example.com\">")]
    [InlineData("plist", "<key>ServicesDomain</key>")]
    [InlineData("android", "\"valueString\": \"example.com\"")]
    public async Task Writes_what_hands_it_out(string format, string text)
    {
        var run = await RunAsync("new", "ServicesDomain=example.com", "--format", format);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plist")]
    [InlineData("android")]
    public async Task Reads_managed_configurations_back(string format)
    {
        var made = await RunAsync("new", "ServicesDomain=example.com", "FIPS_MODE=true", "--format", format);
        var shown = await CommandRun.WithInputAsync(Encoding.UTF8.GetBytes(made.Output), "config", "url", "show", "-", "--format", "json");

        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/config-settings.schema.json"));
        Assert.Empty(schema.Validate(shown.Output));
        Assert.Equal(["ServicesDomain", "FIPS_MODE"], JsonNode.Parse(shown.Output)!["settings"]!.AsArray().Select(setting => (string?)setting!["name"]));
    }

    [Fact]
    public async Task Warns_of_what_should_be_thought_over()
    {
        var run = await RunAsync("new", "ServicesDomain=example.com", "InvalidCertificateBehavior=PromptPerSession");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.StartsWith("warning: Users are asked about certificates", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "ServicesDomain is not set", "new", "VoiceServicesDomain=voice.example.com")]
    [InlineData(ExitCode.Usage, "did you mean 'ServicesDomain'", "new", "ServiceDomain=example.com")]
    [InlineData(ExitCode.Usage, "is no setting", "new", "example.com")]
    [InlineData(ExitCode.Usage, "takes a domain", "new", "ServicesDomain=https://example.com/")]
    [InlineData(ExitCode.Usage, "given twice", "new", "ServicesDomain=a.example.com", "servicesdomain=b.example.com")]
    [InlineData(ExitCode.Input, "offset 24: expected name=value", "check", "ciscojabber://provision?ServicesDomain")]
    [InlineData(ExitCode.Input, "there is no such file", "check", "https://example.com")]
    public async Task Says_what_is_wrong(int exitCode, string message, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_value_acts_in_the_page()
    {
        var run = await RunAsync("new", "ServicesDomain=example.com", "PRTCertificateName=\"><script>alert(1)</script>", "--format", "html");

        Assert.DoesNotContain("<script>", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_list_with_a_document_type_is_refused_with_the_remedy()
    {
        var run = await CommandRun.WithInputAsync("<!DOCTYPE plist SYSTEM \"x\"><plist><dict/></plist>"u8.ToArray(), "config", "url", "check", "-");

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("take the line with <!DOCTYPE out", run.Error, StringComparison.Ordinal);
    }

    static Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(["config", "url", .. arguments]);
}
