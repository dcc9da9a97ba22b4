using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Diagnostics;
using Parley.Transport.Collecting;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>Everything that was learnt from one attempt at a secure connection. A value; the connection itself may be long gone.</summary>
public sealed record ConnectionAttempt
{
    /// <summary>What was asked for.</summary>
    public required ConnectionRequest Request { get; init; }

    /// <summary>What came of it.</summary>
    public required ConnectionOutcome Outcome { get; init; }

    /// <summary>The stage it reached: the one that failed, or <see cref="ConnectionStage.Established"/>.</summary>
    public required ConnectionStage Stage { get; init; }

    /// <summary>What the outcome rests on, in a few words: an alert, a condition, an error; may be <see langword="null"/>.</summary>
    public string? Detail { get; init; }

    /// <summary>The negotiated version; <see langword="null"/> without a handshake.</summary>
    public TlsVersion? Version { get; init; }

    /// <summary>The negotiated cipher suite by its IANA name; <see langword="null"/> without a handshake.</summary>
    public string? CipherSuite { get; init; }

    /// <summary>The group in which keys were exchanged, by its number; <see langword="null"/> where it was not seen.</summary>
    public int? Group { get; init; }

    /// <summary>The negotiated application protocol; <see langword="null"/> where there is none.</summary>
    public string? Alpn { get; init; }

    /// <summary>Whether the server asked for a client certificate; none was given.</summary>
    public bool ClientCertificateRequested { get; init; }

    /// <summary>The alert by which the server ended the handshake; <see langword="null"/> where it sent none.</summary>
    public TlsAlert? Alert { get; init; }

    /// <summary>The certificates as sent, in the order sent, DER.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Presented { get; init; } = [];

    /// <summary>Where <see cref="Presented"/> comes from; anything but a handshake proves nothing about the server's key.</summary>
    public ChainSource PresentedIn { get; init; }

    /// <summary>The verdict on <see cref="Presented"/>; <see langword="null"/> where nothing was presented.</summary>
    public CertificateVerdict? Verdict { get; init; }

    /// <summary>What was fetched for the verdict beyond what was presented.</summary>
    public CollectedMaterial Collected { get; init; } = CollectedMaterial.None;

    /// <summary>
    /// The verdict that clients reach which fetch missing issuers, with those of <see cref="Collected"/>;
    /// <see langword="null"/> where none were fetched. The server is not trusted by it: it has to send them.
    /// </summary>
    public CertificateVerdict? Completed { get; init; }

    /// <summary>What was found on the way to and in TLS, the most causal first; the certificates have their own in <see cref="Verdict"/>.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>
    /// All that was found: <see cref="Observations"/>, those of <see cref="Verdict"/>, then what follows from
    /// <see cref="Tolerance"/>.
    /// </summary>
    public IEnumerable<Observation> AllObservations =>
        [.. Observations, .. Verdict?.Observations ?? [], .. UncommonKeys.Of(this), .. ToleranceObservations.Of(this)];

    /// <summary>What was said.</summary>
    public Transcript Transcript { get; init; } = Transcript.Empty;

    /// <summary>The time that dialling took.</summary>
    public TimeSpan DialTime { get; init; }

    /// <summary>The time that the negotiation before TLS took; zero where there is none.</summary>
    public TimeSpan NegotiationTime { get; init; }

    /// <summary>The time that the handshake took.</summary>
    public TimeSpan HandshakeTime { get; init; }

    /// <summary>What the server speaks, asked after a failed handshake; <see langword="null"/> where it was not asked.</summary>
    public TlsProbe? Probe { get; init; }

    /// <summary>What else the server takes, asked beside a complete handshake; <see langword="null"/> where it was not asked.</summary>
    public TlsTolerance? Tolerance { get; init; }

    /// <summary>Whether the chain is trusted and the name proved, in a complete handshake.</summary>
    public bool IsSecured => Outcome == ConnectionOutcome.Secured;

    /// <summary>Whether the handshake is complete, whatever the verdict.</summary>
    public bool IsEstablished => Stage == ConnectionStage.Established;
}
