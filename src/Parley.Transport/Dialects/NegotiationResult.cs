using Parley.Diagnostics;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Dialects;

/// <summary>What came of the negotiation before TLS, with the values a finding names.</summary>
sealed record NegotiationResult
{
    internal static readonly NegotiationResult Ready = new(NegotiationOutcome.Ready);

    internal NegotiationResult(NegotiationOutcome outcome) => Outcome = outcome;

    internal NegotiationOutcome Outcome { get; }

    /// <summary>
    /// The condition or result code; what was offered instead; the name of the other protocol; what cannot be read.
    /// </summary>
    internal string? Detail { get; init; }

    /// <summary>What the peer says in its own words, or its first bytes.</summary>
    internal string? Text { get; init; }

    /// <summary>Bytes that came in plain text after the peer agreed to start TLS; they were dropped.</summary>
    internal int Injected { get; init; }

    /// <summary>The alert that came in place of a handshake.</summary>
    internal TlsAlert? Alert { get; init; }

    /// <summary>
    /// The peer agreed to start TLS. What came along with that in plain text is not ours to read (RFC 6120, 5.3.3): it is
    /// dropped, and counted unless it is white space. A TLS alert among it ends the matter.
    /// </summary>
    internal static NegotiationResult Agreed(ReadOnlySpan<byte> leftOver, TranscriptRecorder transcript)
    {
        if (leftOver.IsEmpty)
            return Ready;
        var tap = new TlsTap();
        tap.FeedReceived(leftOver);
        if (tap.AlertReceived is { } alert)
        {
            transcript.Received($"TLS alert {alert.Name}");
            return new(NegotiationOutcome.Alert) { Alert = alert, Detail = alert.Name };
        }

        transcript.Note($"dropped {leftOver.Length} bytes that came in plain text after the agreement on TLS");
        var isBlank = leftOver.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        return new(NegotiationOutcome.Ready) { Injected = isBlank ? 0 : leftOver.Length };
    }

    internal static NegotiationResult Foreign(ReadOnlySpan<byte> firstBytes) => new(NegotiationOutcome.OtherProtocol)
    {
        Detail = ForeignProtocol.NameOf(firstBytes),
        Text = ForeignProtocol.Printable(firstBytes),
    };
}
