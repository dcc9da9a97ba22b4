namespace Parley.Transport.Connections;

/// <summary>Trusts the verdict alone: whatever is not trusted is closed.</summary>
public sealed class StopDecider : ITrustDecider
{
    /// <summary>The only one needed.</summary>
    public static readonly StopDecider Instance = new();

    StopDecider()
    {
    }

    /// <inheritdoc/>
    public ValueTask<TrustDecision> DecideAsync(ConnectionAttempt attempt, CancellationToken cancellationToken) =>
        ValueTask.FromResult(TrustDecision.Stop);
}
