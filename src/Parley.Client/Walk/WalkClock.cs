namespace Parley.Client.Walk;

/// <summary>Counts from the start of a walk.</summary>
sealed class WalkClock(TimeProvider time)
{
    readonly long _start = time.GetTimestamp();

    internal TimeSpan Elapsed => time.GetElapsedTime(_start);
}
