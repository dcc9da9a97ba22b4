using System.Text.Json;
using Parley.Cli;
using Parley.Lab.Faults;

namespace Parley.Acceptance.Tests.Lab;

/// <summary>The promise of the lab: sound, it is found sound; broken, the check names what was broken, first, and nothing else.</summary>
public sealed class LabFaultTests
{
    public static TheoryData<string> Faults => FaultRun.AllFaults;

    [Fact]
    public async Task The_sound_lab_gives_no_cause()
    {
        var run = await ProgramRun.OfAsync("check", "alice@example.test", "--lab", "--format", "json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Empty(report.RootElement.GetProperty("causes").EnumerateArray().Select(cause => cause.ToString()));
        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.All(Outcomes(report), outcome => Assert.Equal("connects", outcome));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_first_cause_is_the_fault_and_no_other_is_invented(string name)
    {
        Assert.True(LabFaults.TryGet(name, out var fault));

        var run = (await FaultRun.OfAsync(name)).Run;

        using var report = JsonDocument.Parse(run.Output);
        var causes = FaultReport.CausesOf(report);
        Assert.True(causes is [var first, ..] && first == fault.ExpectedCause, $"{name}: {string.Join(", ", causes)}\n{run.Output}");
        Assert.All(causes, cause => Assert.Equal(fault.ExpectedCause, cause));
        Assert.Contains(run.ExitCode, new[] { ExitCode.Findings, ExitCode.NotChecked });
        Assert.Empty(FaultReport.UnfilledTextsOf(report));
    }

    static IEnumerable<string?> Outcomes(JsonDocument report) => report.RootElement.GetProperty("outcomes").EnumerateObject()
        .SelectMany(client => client.Value.EnumerateObject()).Select(service => service.Value.GetString());
}
