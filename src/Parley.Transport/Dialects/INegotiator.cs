using Parley.Diagnostics;

namespace Parley.Transport.Dialects;

/// <summary>Leads a connection in plain text to the point where TLS begins.</summary>
interface INegotiator
{
    /// <summary>Negotiates. What the peer says wrongly is a result.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">The limit is over, or the caller cancelled.</exception>
    Task<NegotiationResult> NegotiateAsync(
        Stream stream, TranscriptRecorder transcript, CancellationToken cancellationToken);
}
