using System.Globalization;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>
/// Every parser and the whole verdict with inputs made of seeds: an ordinary run has a fixed number of executions;
/// <c>eng/fuzz.sh</c> runs one target for as long as it is told.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    const int UsualSeed = 20260601;

    public static TheoryData<string> Targets => [.. FuzzTargets.All
        .Select(target => target.Name)
        .Where(name => Setting("PARLEY_FUZZ_TARGET") is not { } wanted || wanted == name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Any_octets_are_read_or_refused_within_bounds(string name)
    {
        var target = FuzzTargets.All.Single(each => each.Name == name);
        var seed = Setting("PARLEY_FUZZ_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : UsualSeed;
        var run = new FuzzRun(target, seed, output);

        if (Setting("PARLEY_FUZZ_INPUT") is { } path)
            run.Execute(File.ReadAllBytes(path));
        else if (Setting("PARLEY_FUZZ_SECONDS") is { } seconds)
            run.Run(Until(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))));
        else
            run.Run(executions => executions >= target.Executions);

        Assert.True(run.Executions > 0);
    }

    [Fact]
    public void The_same_seed_makes_the_same_inputs()
    {
        Assert.Equal(Inputs(UsualSeed), Inputs(UsualSeed));
        Assert.NotEqual(Inputs(UsualSeed), Inputs(UsualSeed + 1));
    }

    static List<string> Inputs(int seed)
    {
        var mutator = new Mutator(new Random(seed), FuzzCorpus.Nests, FuzzWords.Der);
        return [.. Enumerable.Range(0, 200).Select(_ => Convert.ToHexString(mutator.Next()))];
    }

    static Func<long, bool> Until(TimeSpan limit)
    {
        var begun = TimeProvider.System.GetTimestamp();
        return _ => TimeProvider.System.GetElapsedTime(begun) >= limit;
    }

    static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
