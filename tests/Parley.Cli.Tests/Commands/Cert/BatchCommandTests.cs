using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Parley.Cli.Tests.Commands.Cert;

public sealed class BatchCommandTests
{
    [Fact]
    public async Task Answers_each_case_with_a_line()
    {
        var run = await RunAsync(CertificateCase.Lines(
            CertificateCase.Of("sound"), CertificateCase.Of("name", "mail.example.com"),
            CertificateCase.Of("time", time: CertificateCase.Now.AddYears(5))));

        var answers = Answers(run);
        Assert.Equal(["sound", "name", "time"], answers.Select(answer => (string?)answer["id"]));
        Assert.Equal(["SUCCESS", "FAILURE", "FAILURE"], answers.Select(answer => (string?)answer["result"]));
        Assert.Contains("cert.identity.mismatch", Codes(answers[1]));
        Assert.Contains("cert.validity.expired", Codes(answers[2]));
        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Ends_with_nothing_to_do_where_all_is_sound()
    {
        var run = await RunAsync(CertificateCase.Lines(CertificateCase.Of("sound")));

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    public async Task Keeps_the_order_of_the_input(string jobs)
    {
        var ids = Enumerable.Range(0, 3_000).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var sound = CertificateCase.Of("");
        var lines = CertificateCase.Lines(ids.Select(id =>
        {
            var each = sound.DeepClone().AsObject();
            each["id"] = id;
            return each;
        }));

        var run = await RunAsync(lines, "--jobs", jobs);

        Assert.Equal(ids, Answers(run).Select(answer => (string?)answer["id"]));
        Assert.Equal(ExitCode.Sound, run.ExitCode);
    }

    [Fact]
    public async Task Unpacks_what_begins_as_gzip_does()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(CertificateCase.Lines(CertificateCase.Of("packed")));

        Assert.Equal("packed", (string?)Assert.Single(Answers(await RunAsync(packed.ToArray())))["id"]);
    }

    [Fact]
    public async Task Says_that_a_packed_file_is_damaged()
    {
        var run = await RunAsync([0x1F, 0x8B, 1, 2, 3, 4, 5]);

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.StartsWith("error: the file of cases '-' cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_after_a_line_that_is_no_case()
    {
        byte[] input =
        [
            .. CertificateCase.Lines(CertificateCase.Of("first")), .. "\n{\"id\":\"broken\"}\r\nnonsense\n"u8,
            .. CertificateCase.Lines(CertificateCase.Of("last")),
        ];

        var run = await RunAsync(input);

        var answers = Answers(run);
        Assert.Equal(["first", "broken", null, "last"], answers.Select(answer => (string?)answer["id"]));
        Assert.Equal(["SUCCESS", "FAILURE", "FAILURE", "SUCCESS"], answers.Select(answer => (string?)answer["result"]));
        Assert.Equal([null, 3, 4, null], answers.Select(answer => (int?)answer["line"]));
        Assert.Contains("peer_certificate", (string?)answers[1]["error"], StringComparison.Ordinal);
        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("error: line 3 is no case: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("error: 2 of 4 lines could not be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judges_by_the_profile_of_the_case_before_that_of_the_command_line()
    {
        var own = CertificateCase.Of("own");
        own["profile"] = "rfc5280";
        var unknown = CertificateCase.Of("unknown");
        unknown["profile"] = "rfc5281";

        // Two years are longer than public authorities may certify for.
        var run = await RunAsync(CertificateCase.Lines(own, CertificateCase.Of("other"), unknown), "--profile", "webpki");

        var answers = Answers(run);
        Assert.Equal(["SUCCESS", "FAILURE", "FAILURE"], answers.Select(answer => (string?)answer["result"]));
        Assert.Contains("rfc5281", (string?)answers[2]["error"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--jobs 0", "--jobs takes a number from 1 to 512")]
    [InlineData("--profile rfc", "there is no profile 'rfc'")]
    [InlineData("one.jsonl two.jsonl", "--batch reads one file, and was given more")]
    public async Task Refuses_a_wrong_command_line(string arguments, string error)
    {
        var run = await RunAsync([], arguments.Split(' '));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_there_is_no_file()
    {
        var run = await RunAsync([], Path.Combine(Path.GetTempPath(), "parley-no-such-file.jsonl"));

        Assert.Equal(ExitCode.Input, run.ExitCode);
    }

    static Task<CommandRun> RunAsync(byte[] input, params string[] arguments) =>
        CommandRun.WithInputAsync(input, ["cert", "verify", "--batch", .. arguments]);

    static List<JsonNode> Answers(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)]; // no line is null

    static IEnumerable<string?> Codes(JsonNode answer) => answer["findings"]!.AsArray().Select(finding => (string?)finding!["code"]); // as above
}
