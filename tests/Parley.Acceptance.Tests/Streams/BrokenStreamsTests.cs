using System.Text.Json;
using Parley.Cli;
using Parley.Peers;

namespace Parley.Acceptance.Tests.Streams;

/// <summary>The program where its streams are full, closed or broken: a plain error and a plain exit code, never a trace.</summary>
public sealed class BrokenStreamsTests
{
    static readonly string Program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "parley.dll")}'";

    [PeerTheory("sh")]
    [InlineData("check --lab >/dev/full", "No space left on device")]
    [InlineData("check --lab --format json >/dev/full", "No space left on device")]
    [InlineData("check --lab --output /dev/full", "No space left on device")]
    [InlineData("check --lab --format svg --output /dev/full", "No space left on device")]
    [InlineData("explain cert.validity.expired >/dev/full", "No space left on device")]
    [InlineData("--help >/dev/full", "No space left on device")]
    [InlineData("lab faults >&-", "cannot be written")]
    public async Task A_result_that_cannot_be_written_is_told(string line, string why)
    {
        var answer = await RunAsync(line);

        Assert.True(answer.ExitCode == ExitCode.Input, $"{answer.ExitCode}: {answer.Error}");
        Assert.StartsWith("error: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(why, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of its own", answer.Error, StringComparison.Ordinal);
    }

    [PeerFact("sh")]
    public async Task A_changed_file_that_cannot_be_written_is_told()
    {
        using var folder = new PeerFolder();
        var file = folder.Write("export.csv", "userProfilePhotoURL\nhttps://192.0.2.1/\n");

        var answer = await RunAsync($"photos rewrite '{file}' --host photos.example.com --into /dev/full");

        Assert.True(answer.ExitCode == ExitCode.Input, $"{answer.ExitCode}: {answer.Error}");
        Assert.StartsWith("error: '/dev/full'", answer.Error, StringComparison.Ordinal);
        Assert.Contains("No space left on device", answer.Error, StringComparison.Ordinal);
    }

    [PeerTheory("sh")]
    [InlineData("nonsense 2>/dev/full", ExitCode.Usage)]
    [InlineData("nonsense 2>&-", ExitCode.Usage)]
    [InlineData("check --lab --anchors /nowhere 2>&-", ExitCode.Input)]
    [InlineData("check --lab <&-", ExitCode.Sound)]
    public async Task The_exit_code_does_not_depend_on_who_listens(string line, int code)
    {
        var answer = await RunAsync(line);

        Assert.Equal(code, answer.ExitCode);
        Assert.Equal("", answer.Error);
    }

    [PeerTheory("sh")]
    [InlineData("check --lab | head -n 1")]
    [InlineData("check --lab --format json | head -c 1")]
    [InlineData("explain | true")]
    public async Task A_reader_that_leaves_is_no_fault(string line)
    {
        var answer = await RunAsync(line);

        Assert.Equal(("", ExitCode.Sound), (answer.Error, answer.ExitCode));
    }

    [PeerFact("sh")]
    public async Task Without_a_home_and_without_variables_it_works()
    {
        var answer = await PeerClient.RunAsync("sh", "", "-c", $"env -i PATH=\"$PATH\" {Program} check --lab --format json");

        using var report = JsonDocument.Parse(answer.Output);
        Assert.Equal(("", ExitCode.Sound), (answer.Error, answer.ExitCode));
    }

    static Task<ProcessAnswer> RunAsync(string line) => PeerClient.RunAsync("sh", "", "-c", $"{Program} {line}");
}
