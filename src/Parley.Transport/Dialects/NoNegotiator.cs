using Parley.Diagnostics;

namespace Parley.Transport.Dialects;

/// <summary>TLS begins with the first byte: nothing to negotiate.</summary>
sealed class NoNegotiator : INegotiator
{
    internal static readonly NoNegotiator Instance = new();

    public Task<NegotiationResult> NegotiateAsync(
        Stream stream, TranscriptRecorder transcript, CancellationToken cancellationToken) =>
        Task.FromResult(NegotiationResult.Ready);
}
