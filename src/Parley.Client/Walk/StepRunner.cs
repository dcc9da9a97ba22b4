namespace Parley.Client.Walk;

/// <summary>Runs the steps of a walk and tells the recorder of each.</summary>
sealed class StepRunner(ISignInRecorder recorder, WalkClock clock)
{
    /// <summary>What is said of a step that the walk was ended in.</summary>
    internal const string CutShort = "cut short";

    /// <summary>Runs a step; <paramref name="summarize"/> says how it ended and what came of it.</summary>
    internal async Task<T> RunAsync<T>(string name, Func<Task<T>> step, Func<T, (StepStatus Status, string Summary)> summarize)
    {
        var started = clock.Elapsed;
        recorder.StepStarted(name);
        T result;
        try
        {
            result = await step().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            recorder.StepFinished(new(name, StepStatus.CouldNotTell, CutShort, started, clock.Elapsed - started));
            throw;
        }

        var (status, summary) = summarize(result);
        recorder.StepFinished(new(name, status, summary, started, clock.Elapsed - started));
        return result;
    }

    /// <summary>Records a step that this deployment has no use for, or that an earlier failure prevents.</summary>
    internal void Skip(string name, StepStatus status, string why) =>
        recorder.StepFinished(new(name, status, why, clock.Elapsed, TimeSpan.Zero));
}
