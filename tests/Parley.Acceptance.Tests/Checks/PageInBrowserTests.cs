using System.Text.Json;
using Parley.Peers;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>The page of a report in a browser that other people wrote: it opens without a complaint, and asks nobody for anything.</summary>
public sealed class PageInBrowserTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-page-");

    public static TheoryData<string[]> CommandLines =>
    [
        ["--lab"],
        ["--lab", "--fault", "intermediate-missing", "--fault", "old-tls-only", "--fault", "name-mismatch"],
        ["--lab", "--at", "2126-01-01"],
    ];

    [PeerTheory("chromium")]
    [MemberData(nameof(CommandLines))]
    public async Task A_browser_opens_it_without_complaint_and_without_a_request(string[] arguments)
    {
        var page = Path.Combine(_folder.FullName, "report.html");
        var network = Path.Combine(_folder.FullName, "network.json");
        await ProgramRun.OfAsync(["check", .. arguments, "--format", "html", "--output", page]);

        var answer = await PeerClient.RunAsync(
            "chromium", "", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
            // What it would look for of its own accord is not found.
            "--host-resolver-rules=MAP * ~NOTFOUND", "--no-first-run", "--enable-logging=stderr", "--v=0", $"--user-data-dir={Path.Combine(_folder.FullName, "profile")}",
            $"--log-net-log={network}", "--dump-dom", new Uri(page).AbsoluteUri);

        Assert.Equal(0, answer.ExitCode);
        // The style was let in by the page's own policy; one that is not is a complaint on the console.
        Assert.DoesNotContain("CONSOLE", answer.Error, StringComparison.Ordinal);
        Assert.Contains("<h1>Sign-in of alice@example.test</h1>", answer.Output, StringComparison.Ordinal);
        Assert.Contains("</footer>", answer.Output, StringComparison.Ordinal);
        Assert.Empty(RequestedBy(await File.ReadAllTextAsync(network)));
    }

    /// <summary>What was asked for over a network, as the browser's own log tells it; what it does of its own accord has no page behind it.</summary>
    static List<string> RequestedBy(string log)
    {
        using var read = JsonDocument.Parse(log);
        return
        [
            .. read.RootElement.GetProperty("events").EnumerateArray()
                .Where(entry => entry.TryGetProperty("params", out var values) && values.TryGetProperty("url", out _)
                    && values.TryGetProperty("initiator", out var initiator) && initiator.GetString() is { } from && from != "not an origin")
                .Select(entry => entry.GetProperty("params").GetProperty("url").GetString()!) // filtered
                .Where(url => !url.StartsWith("file:", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))
                .Distinct()
        ];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
