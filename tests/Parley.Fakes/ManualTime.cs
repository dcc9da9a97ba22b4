namespace Parley.Fakes;

/// <summary>A clock that stands still until a test moves it; timers fire inside <see cref="Advance"/>.</summary>
public sealed class ManualTime : TimeProvider
{
    readonly Lock _gate = new();
    readonly List<ManualTimer> _timers = [];
    DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and runs what is due.</summary>
    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (_gate)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            _timers.RemoveAll(timer => timer.Due <= _now);
        }

        foreach (var timer in due)
            timer.Fire();
    }

    /// <summary>Waits, without sleeping, until a timer of at least this length was set, then moves past it.</summary>
    public async Task ExpireAsync(TimeSpan limit)
    {
        while (!HasTimer(limit))
            await Task.Yield();
        Advance(limit);
    }

    /// <summary>Waits, without sleeping, for what may go through further waits of its own: each is over as soon as it begins.</summary>
    public async Task<T> PassAsync<T>(Task<T> waiting)
    {
        while (!waiting.IsCompleted)
        {
            if (Next() is { } due)
                Advance(due);
            await Task.Yield();
        }

        return await waiting;
    }

    /// <summary>Whether a timer is set that will fire after exactly this time.</summary>
    public bool HasTimer(TimeSpan limit)
    {
        lock (_gate)
            return _timers.Exists(timer => timer.Due - _now == limit);
    }

    TimeSpan? Next()
    {
        lock (_gate)
            return _timers.Count == 0 ? null : _timers.Min(timer => timer.Due) - _now;
    }

    void Set(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Due = _now + dueTime;
            _timers.Add(timer);
        }
    }

    void Remove(ManualTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    sealed class ManualTimer(ManualTime owner, TimerCallback callback, object? state) : ITimer
    {
        internal DateTimeOffset Due { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            owner.Set(this, dueTime);
            return true;
        }

        public void Dispose() => owner.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        internal void Fire() => callback(state);
    }
}
