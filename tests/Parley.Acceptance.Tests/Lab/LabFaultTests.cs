using System.Text.Json;
using Parley.Cli;
using Parley.Lab.Faults;

namespace Parley.Acceptance.Tests.Lab;

/// <summary>The promise of the lab: sound, it is found sound; broken, the check names what was broken, first.</summary>
public sealed class LabFaultTests
{
    public static TheoryData<string> Faults => [.. LabFaults.All.Select(fault => fault.Name)];

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
    public async Task The_first_cause_is_the_fault(string name)
    {
        Assert.True(LabFaults.TryGet(name, out var fault));

        var run = await ProgramRun.OfAsync("check", "alice@example.test", "--lab", "--fault", name, "--format", "json", "--fail-on", "warning");

        using var report = JsonDocument.Parse(run.Output);
        var codes = report.RootElement.GetProperty("causes").EnumerateArray()
            .Select(cause => $"{cause.GetProperty("code")} ({cause.GetProperty("subject")})").ToList();
        Assert.StartsWith($"{fault.ExpectedCause} (", codes.FirstOrDefault() ?? "no cause", StringComparison.Ordinal);
        Assert.Contains(run.ExitCode, new[] { ExitCode.Findings, ExitCode.NotChecked });
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task No_text_of_a_cause_lacks_its_value(string name)
    {
        var run = await ProgramRun.OfAsync("check", "--lab", "--fault", name, "--format", "json");

        using var report = JsonDocument.Parse(run.Output);
        foreach (var cause in report.RootElement.GetProperty("causes").EnumerateArray())
        {
            foreach (var text in new[] { "title", "cause", "fix" })
                Assert.DoesNotMatch("<[a-z][A-Za-z]*>", cause.GetProperty(text).GetString());
        }
    }

    static IEnumerable<string?> Outcomes(JsonDocument report) => report.RootElement.GetProperty("outcomes").EnumerateObject()
        .SelectMany(client => client.Value.EnumerateObject()).Select(service => service.Value.GetString());
}
