using Parley.Fakes;

namespace Parley.Transport.Tests;

public sealed class TimeLimitTests
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    readonly ManualTime _time = new();
    readonly CancellationTokenSource _caller = new();

    [Fact]
    public void Is_over_after_its_time()
    {
        using var limit = new TimeLimit(Limit, _time, _caller.Token);

        _time.Advance(Limit);

        Assert.True(limit.Token.IsCancellationRequested);
        Assert.True(limit.IsOver);
    }

    [Fact]
    public void Is_not_over_where_the_caller_cancels()
    {
        using var limit = new TimeLimit(Limit, _time, _caller.Token);

        _caller.Cancel();

        Assert.True(limit.Token.IsCancellationRequested);
        Assert.False(limit.IsOver);
    }

    [Fact]
    public void Is_not_over_where_the_caller_had_cancelled_before()
    {
        _caller.Cancel();
        using var limit = new TimeLimit(Limit, _time, _caller.Token);

        Assert.True(limit.Token.IsCancellationRequested);
        Assert.False(limit.IsOver);
    }
}
