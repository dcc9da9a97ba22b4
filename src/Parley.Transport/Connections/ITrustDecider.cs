namespace Parley.Transport.Connections;

/// <summary>Decides about a connection whose certificate is not trusted: a person, a remembered decision, the check.</summary>
public interface ITrustDecider
{
    /// <summary>Called once for a complete handshake with an untrusted certificate, before anything is sent on it.</summary>
    ValueTask<TrustDecision> DecideAsync(ConnectionAttempt attempt, CancellationToken cancellationToken);
}
