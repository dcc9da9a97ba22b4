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

    internal static NegotiationResult Foreign(ReadOnlySpan<byte> firstBytes) => new(NegotiationOutcome.OtherProtocol)
    {
        Detail = Handshakes.ForeignProtocol.NameOf(firstBytes),
        Text = Handshakes.ForeignProtocol.Printable(firstBytes),
    };
}
