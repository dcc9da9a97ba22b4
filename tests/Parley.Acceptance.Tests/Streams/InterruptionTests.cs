using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Parley.Cli;
using Parley.Peers;

namespace Parley.Acceptance.Tests.Streams;

/// <summary>A check that is ended by a signal, at a moment that is known: a name server was asked and does not answer.</summary>
public sealed class InterruptionTests
{
    [PeerTheory("kill")]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_gives_a_whole_document_of_what_was_known(string signal)
    {
        using var server = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var parley = new RunningParley("check", "alice@example.test", "--dns", $"{server.Client.LocalEndPoint}", "--format", "json");
        await server.ReceiveAsync();

        parley.Signal(signal);
        var run = await parley.EndAsync();

        Assert.Equal((ExitCode.Interrupted, ""), (run.ExitCode, run.Error));
        using var report = JsonDocument.Parse(run.Output);
        Assert.True(report.RootElement.GetProperty("interrupted").GetBoolean());
        Assert.Empty(report.RootElement.GetProperty("causes").EnumerateArray());
        Assert.Equal("couldNotTell", Assert.Single(report.RootElement.GetProperty("steps").EnumerateArray()).GetProperty("status").GetString());
    }

    [PeerFact("kill")]
    public async Task A_signal_gives_a_text_that_says_so()
    {
        using var server = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var parley = new RunningParley("check", "alice@example.test", "--dns", $"{server.Client.LocalEndPoint}");
        await server.ReceiveAsync();

        parley.Signal("INT");
        var run = await parley.EndAsync();

        Assert.Equal((ExitCode.Interrupted, ""), (run.ExitCode, run.Error));
        Assert.Contains("Interrupted. What follows was known by then.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing to do", run.Output, StringComparison.Ordinal);
    }

    [PeerFact("kill")]
    public async Task A_signal_ends_a_batch_with_whole_lines()
    {
        using var parley = new RunningParley("cert", "verify", "--batch");
        await parley.GiveAsync("{\"id\":\"one\"}\n{\"id\":\"two\"}\n");
        var first = await parley.Output.ReadLineAsync();
        var second = await parley.Output.ReadLineAsync(); // the input stays open: it waits for a third

        parley.Signal("INT");
        var run = await parley.EndAsync();

        Assert.Equal(("one", "two"), (IdOf(first), IdOf(second)));
        Assert.Equal((ExitCode.Interrupted, "", "error: interrupted\n"), (run.ExitCode, run.Output, run.Error));
    }

    [PeerFact("sh", "kill")]
    public async Task The_lab_of_one_process_is_sound_for_the_command_that_it_prints()
    {
        using var folder = new PeerFolder();
        var root = folder["my lab's root.pem"];
        using var lab = new RunningParley("lab", "up", "--root-file", root);
        var line = "";
        while (!line.StartsWith("parley check ", StringComparison.Ordinal))
            line = await lab.Output.ReadLineAsync() ?? throw new InvalidOperationException("The lab printed no command.");

        var program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "parley.dll")}'";
        var check = await PeerClient.RunAsync("sh", "", "-c", $"cd / && {program}{line["parley".Length..]} --format json");
        lab.Signal("TERM");
        var ended = await lab.EndAsync();

        Assert.True(check.ExitCode == ExitCode.Sound, $"{check.ExitCode}: {check.Error}{check.Output}");
        Assert.Equal((ExitCode.Sound, ""), (ended.ExitCode, ended.Error));
    }

    static string? IdOf(string? line) => JsonDocument.Parse(line ?? "{}").RootElement.GetProperty("id").GetString();
}
