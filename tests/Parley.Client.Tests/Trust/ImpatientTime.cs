namespace Parley.Client.Tests.Trust;

/// <summary>A clock on which every wait is over at once.</summary>
sealed class ImpatientTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, TimeSpan.Zero, period);
}
