using Parley.Transport.Connections;

namespace Parley.Check;

/// <summary>
/// The check's answer to every trust question: go on, for diagnosis only. The check sends no secret, asks harmless
/// questions only, and marks what it read over such a connection as untrusted.
/// </summary>
public sealed class DiagnosticDecider : ITrustDecider
{
    /// <inheritdoc/>
    public ValueTask<TrustDecision> DecideAsync(ConnectionAttempt attempt, CancellationToken cancellationToken) =>
        ValueTask.FromResult(TrustDecision.ProceedForDiagnosis);
}
