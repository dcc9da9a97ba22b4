using System.Text.Json;
using Parley.Cli;
using Parley.Lab.Faults;

namespace Parley.Acceptance.Tests.Lab;

/// <summary>The promise of the lab: sound, it is found sound; broken, the check names what was broken, first, and nothing else.</summary>
public sealed class LabFaultTests
{
    public static TheoryData<string> Faults => [.. LabFaults.All.Select(fault => fault.Name)];

    public static TheoryData<string[]> Combinations => [.. FaultCombinations.All];

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

        var run = await ProgramRun.OfAsync("check", "alice@example.test", "--lab", "--fault", name, "--format", "json", "--fail-on", "warning");

        using var report = JsonDocument.Parse(run.Output);
        var causes = Causes(report);
        Assert.True(causes is [var first, ..] && first == fault.ExpectedCause, $"{name}: {string.Join(", ", causes)}\n{run.Output}");
        Assert.All(causes, cause => Assert.Equal(fault.ExpectedCause, cause));
        Assert.Contains(run.ExitCode, new[] { ExitCode.Findings, ExitCode.NotChecked });
        Assert.Empty(UnfilledTexts(report));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task Faults_that_come_together_are_each_named_and_no_other_is_invented(string[] names)
    {
        var expected = names.Select(name => LabFaults.Get(name).ExpectedCause).Distinct().Order(StringComparer.Ordinal);

        var run = await ProgramRun.OfAsync(
            ["check", "alice@example.test", "--lab", "--format", "json", .. names.SelectMany(name => new[] { "--fault", name })]);

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(expected, Causes(report).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(UnfilledTexts(report));
    }

    static List<string?> Causes(JsonDocument report) =>
        [.. report.RootElement.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("code").GetString())];

    /// <summary>The texts of causes in which a value of the deployment is missing: <c>&lt;issuer&gt;</c>.</summary>
    static IEnumerable<string?> UnfilledTexts(JsonDocument report) =>
        from cause in report.RootElement.GetProperty("causes").EnumerateArray()
        from text in new[] { "title", "cause", "fix" }
        let value = cause.GetProperty(text).GetString()
        where System.Text.RegularExpressions.Regex.IsMatch(value ?? "", "<[a-z][A-Za-z]*>")
        select value;

    static IEnumerable<string?> Outcomes(JsonDocument report) => report.RootElement.GetProperty("outcomes").EnumerateObject()
        .SelectMany(client => client.Value.EnumerateObject()).Select(service => service.Value.GetString());
}
