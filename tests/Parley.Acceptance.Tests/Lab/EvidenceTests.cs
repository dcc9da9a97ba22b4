using Parley.Cli;

namespace Parley.Acceptance.Tests.Lab;

/// <summary>The promise of evidence: it gives the same report again, without what was checked.</summary>
public sealed class EvidenceTests : IDisposable
{
    /// <summary>What the fault with a password plants.</summary>
    const string Secret = "not-a-secret-any-more";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-evidence-");

    string File => Path.Combine(_folder.FullName, "evidence.json");

    public static TheoryData<string> Faults => FaultRun.AllFaults;

    public static TheoryData<string[]> Requests =>
    [
        [],
        ["--service", "xmpp", "--client", "jabber"],
        ["--at", "2027-03-15"],
        ["--no-fetch"],
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_replay_of_a_fault_gives_the_same_report(string fault)
    {
        var check = await FaultRun.OfAsync(fault);
        await System.IO.File.WriteAllTextAsync(File, check.Evidence);

        var replay = await ProgramRun.OfAsync(["check", "--replay", File, .. FaultRun.Format]);

        Assert.Equal(check.Run, replay);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_replay_gives_the_same_report(string[] arguments)
    {
        var check = await ProgramRun.OfAsync(["check", "--lab", .. arguments, "--record", File, "--format", "json"]);

        var replay = await ProgramRun.OfAsync("check", "--replay", File, "--format", "json");

        Assert.Equal(check, replay);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("html")]
    [InlineData("svg")]
    public async Task A_replay_gives_the_same_report_in_every_format(string format)
    {
        var check = await ProgramRun.OfAsync("check", "--lab", "--fault", "intermediate-missing", "--record", File, "--format", format);

        var replay = await ProgramRun.OfAsync("check", "--replay", File, "--format", format);

        Assert.Equal(check.Output, replay.Output);
    }

    [Fact]
    public async Task A_replay_of_another_day_says_so_and_judges_by_it()
    {
        await ProgramRun.OfAsync("check", "--lab", "--record", File);

        var replay = await ProgramRun.OfAsync("check", "--replay", File, "--at", "2126-01-01", "--client", "jabber");

        Assert.Contains("judged as of 2126-01-01T00:00:00Z, as asked", replay.Output, StringComparison.Ordinal);
        Assert.Contains("cert.validity.expired", replay.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, replay.ExitCode);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("html")]
    public async Task No_secret_is_in_evidence_and_reports(string format)
    {
        var check = await ProgramRun.OfAsync("check", "--lab", "--fault", "password-in-profile", "--record", File, "--format", format);

        Assert.Contains("config.profile.password-in-clear", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await System.IO.File.ReadAllTextAsync(File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_not_replaced_unless_that_is_asked_for()
    {
        await System.IO.File.WriteAllTextAsync(File, "something");

        var refused = await ProgramRun.OfAsync("check", "--lab", "--record", File);
        var kept = await System.IO.File.ReadAllTextAsync(File);
        var asked = await ProgramRun.OfAsync("check", "--lab", "--record", File, "--overwrite");

        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Empty(refused.Output);
        Assert.Equal("something", kept);
        Assert.Equal(ExitCode.Sound, asked.ExitCode);
        Assert.StartsWith("{", await System.IO.File.ReadAllTextAsync(File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lab")]
    [InlineData("alice@example.com")]
    [InlineData("--no-fetch")]
    [InlineData("--dns", "192.0.2.1")]
    [InlineData("--record", "other.json")]
    public async Task A_replay_goes_with_nothing_that_asks_the_world(params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(["check", "--replay", File, .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("--replay judges evidence, so", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_evidence_ends_with_its_exit_code()
    {
        await System.IO.File.WriteAllTextAsync(File, "{\"schema\":\"parley.evidence/7\"}");

        var run = await ProgramRun.OfAsync("check", "--replay", File);

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("error: the evidence ", run.Error, StringComparison.Ordinal);
        Assert.Contains("later version", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_too_large_for_evidence_is_not_read()
    {
        using (var large = System.IO.File.Create(File))
            large.SetLength(100 * 1024 * 1024);

        var run = await ProgramRun.OfAsync("check", "--replay", File);

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("it is larger than 64 MiB", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
