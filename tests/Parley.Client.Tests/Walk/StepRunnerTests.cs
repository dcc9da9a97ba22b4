using Parley.Client.Tests.Fakes;
using Parley.Client.Walk;
using Parley.Fakes;

namespace Parley.Client.Tests.Walk;

public sealed class StepRunnerTests
{
    readonly ManualTime _time = new();
    readonly WalkLog _log = new();
    readonly StepRunner _steps;

    public StepRunnerTests() => _steps = new(_log, new(_time));

    [Fact]
    public async Task A_step_is_told_with_its_times()
    {
        _time.Advance(TimeSpan.FromSeconds(2));

        var result = await _steps.RunAsync("A step", () => Took(3), value => (StepStatus.Passed, $"gave {value}"));

        Assert.Equal(3, result);
        Assert.Equal(["A step"], _log.Started);
        Assert.Equal(
            new StepRecord("A step", StepStatus.Passed, "gave 3", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)),
            Assert.Single(_log.Steps));
    }

    [Fact]
    public async Task A_step_that_the_walk_ends_in_is_told_as_cut_short()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => _steps.RunAsync<int>(
            "A step", () => throw new OperationCanceledException(), _ => (StepStatus.Passed, "")));

        Assert.Equal((StepStatus.CouldNotTell, "cut short"), (_log.Step("A step").Status, _log.Step("A step").Summary));
    }

    [Fact]
    public void A_step_that_is_left_out_took_no_time()
    {
        _time.Advance(TimeSpan.FromSeconds(1));

        _steps.Skip("A step", StepStatus.NotApplicable, "why not");

        Assert.Equal(
            new StepRecord("A step", StepStatus.NotApplicable, "why not", TimeSpan.FromSeconds(1), TimeSpan.Zero),
            Assert.Single(_log.Steps));
        Assert.Empty(_log.Started);
    }

    Task<int> Took(int seconds)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        return Task.FromResult(seconds);
    }
}
