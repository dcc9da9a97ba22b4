namespace Parley.Transport;

/// <summary>A limit of ours beside the caller's cancel: one token for both, and which of the two it was.</summary>
sealed class TimeLimit : IDisposable
{
    readonly CancellationTokenSource _source;
    readonly CancellationToken _caller;
    readonly CancellationTokenRegistration _registration;

    /// <summary>Begins to count.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="time">The clock.</param>
    /// <param name="caller">The caller's cancel.</param>
    internal TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        _source = new(limit, time);
        _caller = caller;
        _registration = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source); // the state given
    }

    /// <summary>Ends what is waited for.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>Whether the time is over; not so where it was the caller who cancelled.</summary>
    internal bool IsOver => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
