using System.Text;
using System.Text.Json;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Check.Targets;

public sealed class TargetsCommandTests
{
    const string List = """
        # The lab
        imp1.example.test:5222 xmpp example.test
        cucm1.example.test:8443

        ldap1.example.test:389 ldap
        turn1.example.test:5349 turns -

        """;

    [Fact]
    public async Task Each_target_has_an_answer_in_the_order_of_the_list()
    {
        var run = await RunAsync(List, "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var answers = Lines(run);
        Assert.Equal([2, 3, 5, 6], answers.Select(answer => answer.GetProperty("line").GetInt32()));
        Assert.All(answers, answer =>
        {
            Assert.Equal("shown", answer.GetProperty("outcome").GetString());
            Assert.False(answer.GetProperty("trusted").GetBoolean());
            Assert.False(answer.GetProperty("keyProved").GetBoolean());
            Assert.True(answer.GetProperty("chainTrusted").GetBoolean());
        });
        Assert.False(answers[3].TryGetProperty("nameMatches", out _));
    }

    [Fact]
    public async Task With_full_handshakes_the_keys_are_proved()
    {
        var answers = Lines(await RunAsync(List, "--format", "json", "--full-handshake"));

        Assert.All(answers.Take(3), answer => Assert.True(answer.GetProperty("trusted").GetBoolean()));
        Assert.All(answers, answer => Assert.True(answer.GetProperty("keyProved").GetBoolean()));
    }

    [Fact]
    public async Task A_faulty_certificate_is_told_and_counts()
    {
        var run = await RunAsync("imp1.example.test:5222 xmpp example.test\n", "--fault", "xmpp-certificate-expired");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("\u2717 imp1.example.test:5222  xmpp  ", run.Output, StringComparison.Ordinal);
        Assert.Contains("(cert.validity.expired)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_told_with_its_number_and_the_others_are_looked_at()
    {
        var run = await RunAsync("cucm1.example.test\ncucm1.example.test:8443\n", "--format", "json");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("line 1 is no target: expected HOST:PORT", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 2 lines could not be read", run.Error, StringComparison.Ordinal);
        Assert.True(Lines(run)[0].TryGetProperty("error", out _));
        Assert.Equal("shown", Lines(run)[1].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_host_without_an_address_is_an_answer()
    {
        var answer = Assert.Single(Lines(await RunAsync("nowhere.example.test:443\n", "--format", "json")));

        Assert.Equal("noAddress", answer.GetProperty("outcome").GetString());
        Assert.Equal("client.node.no-address", answer.GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_line_without_end_is_passed_over()
    {
        var run = await RunAsync(new string('a', 1024 * 1024) + "\ncucm1.example.test:8443\n", "--format", "json");

        Assert.Contains("expected at most 4096 octets", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Lines(run).Length);
    }

    [Fact]
    public async Task Answers_are_as_their_schema_says()
    {
        var schema = await JsonSchema.FromFileAsync(RepositoryFolder.PathOf("docs/schemas/targets.schema.json"));
        var run = await RunAsync(
            List + "nowhere.example.test:443\nbad line\nimp2.example.test:5222 xmpp other.test\nsip1.example.test:5061 sips example.test\n",
            "--format", "json", "--fault", "server-silent", "--fault", "xmpp-certificate-expired", "--full-handshake");

        foreach (var answer in Lines(run))
            Assert.Empty(schema.Validate(answer.GetRawText()).Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("alice@example.test --targets -", "--targets names the endpoints")]
    [InlineData("--full-handshake", "--full-handshake is for --targets")]
    [InlineData("--jobs 4", "--jobs is for --targets")]
    [InlineData("--targets - --jobs 0", "--jobs takes a number")]
    [InlineData("--targets - --format svg", "--format svg is not for --targets")]
    public async Task Says_what_is_wrong_with_the_command_line(string options, string error)
    {
        var run = await CommandRun.OfAsync(["check", "--lab", .. options.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_not_there_is_told()
    {
        var run = await CommandRun.OfAsync("check", "--lab", "--targets", "/does/not/exist");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("the list of targets '/does/not/exist' cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--anchors samples/root.pem --no-system-anchors --dns 192.0.2.53", true)]
    [InlineData("--lab", false)]
    public async Task The_threads_of_sockets_go_on_themselves_where_no_lab_is_beside_them(string options, bool goOn)
    {
        var set = new List<string>();
        var environment = CommandRun.Environment(TextWriter.Null) with { SetVariable = (name, value) => set.Add($"{name}={value}") };
        string[] arguments = ["check", "--targets", "-", .. options.Replace("samples", RepositoryFolder.PathOf("samples"), StringComparison.Ordinal).Split(' ')];

        Assert.Equal(0, await ParleyProgram.RunAsync(arguments, environment));
        Assert.Equal(goOn ? ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1"] : [], set);
    }

    static Task<CommandRun> RunAsync(string list, params string[] options) =>
        CommandRun.WithInputAsync(Encoding.UTF8.GetBytes(list), ["check", "--lab", "--targets", "-", .. options]);

    static JsonElement[] Lines(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
