using System.Text.Json;
using Parley.Lab.Faults;

namespace Parley.Acceptance.Tests.Lab;

/// <summary>Several faults at once: none hides another, and none is made of two.</summary>
public sealed class FaultCombinationTests
{
    public static TheoryData<string[]> Combinations => [.. FaultCombinations.All];

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task Faults_that_come_together_are_each_named_and_no_other_is_invented(string[] names)
    {
        var expected = names.Select(name => LabFaults.Get(name).ExpectedCause).Distinct().Order(StringComparer.Ordinal);

        var run = await ProgramRun.OfAsync(
            ["check", "alice@example.test", "--lab", "--format", "json", .. names.SelectMany(name => new[] { "--fault", name })]);

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(expected, FaultReport.CausesOf(report).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(FaultReport.UnfilledTextsOf(report));
    }
}
