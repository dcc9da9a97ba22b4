using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Diagnostics;
using Parley.Transport.Collecting;
using Parley.Transport.Dialects;
using Parley.Transport.Dialing;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>Gathers what is learnt while one connection is made, and makes the attempt of it in the end.</summary>
sealed class ConnectionCourse(ConnectionRequest request, TranscriptRecorder transcript, TimeProvider time)
{
    readonly Report _report = new();
    Observation? _cause;
    long _entered = time.GetTimestamp();
    ConnectionOutcome _outcome;
    string? _detail;
    HandshakeResult? _handshake;
    TlsAlert? _alertBeforeTls;
    TlsProbe? _probe;
    CertificateVerdict? _verdict;
    CertificateVerdict? _completed;
    CollectedMaterial _collected = CollectedMaterial.None;
    TimeSpan _negotiationTime;
    TimeSpan _handshakeTime;

    internal ConnectionRequest Request => request;

    internal TranscriptRecorder Transcript => transcript;

    internal TlsTap Tap { get; } = new();

    internal TimeSpan DialTime { get; init; }

    internal ConnectionStage Stage { get; private set; }

    internal ImmutableArray<ReadOnlyMemory<byte>> Presented { get; private set; } = [];

    internal ChainSource PresentedIn { get; private set; }

    /// <summary>Whether it may be the service's other port that hung up.</summary>
    internal bool WantsOtherWay => _outcome == ConnectionOutcome.ClosedAtOnce;

    /// <summary>Whether a service in plain text may have waited as long as we did.</summary>
    internal bool WantsPlainText => Stage == ConnectionStage.Handshake && _outcome == ConnectionOutcome.TimedOut && Tap.Received == 0
        && OtherWay.MayWaitForText(request);

    internal bool WantsProbe => _handshake is not null && HandshakeDiagnosis.WantsProbe(_outcome, _handshake.Alert);

    internal void Enter(ConnectionStage stage)
    {
        Stage = stage;
        _entered = time.GetTimestamp();
    }

    internal ConnectionAttempt EndAtDial(DialResult dial, TransportLimits limits)
    {
        var outcome = dial.Outcome switch
        {
            DialOutcome.Refused => ConnectionOutcome.Refused,
            DialOutcome.Reset => ConnectionOutcome.ClosedAtOnce,
            DialOutcome.TimedOut => ConnectionOutcome.TimedOut,
            _ => ConnectionOutcome.NoRoute,
        };
        End(outcome, dial.Decisive?.Detail, ConnectionObservations.OfDial(request, dial, limits));
        return ToAttempt();
    }

    /// <summary>Takes the result of the negotiation; whether TLS begins now.</summary>
    internal bool Negotiated(NegotiationResult result)
    {
        _negotiationTime = time.GetElapsedTime(_entered);
        var observation = ConnectionObservations.OfNegotiation(request, result);
        if (result.Outcome == NegotiationOutcome.Ready)
        {
            if (observation is not null)
                _report.Add(observation);
            return true;
        }

        var outcome = result.Outcome switch
        {
            NegotiationOutcome.NotOffered => ConnectionOutcome.StartTlsNotOffered,
            NegotiationOutcome.Refused or NegotiationOutcome.Unreadable => ConnectionOutcome.StartTlsRefused,
            NegotiationOutcome.ServiceRefused => ConnectionOutcome.ServiceRefused,
            NegotiationOutcome.OtherProtocol or NegotiationOutcome.OtherSide => ConnectionOutcome.NotTls,
            NegotiationOutcome.Alert => ConnectionOutcome.HandshakeAlert,
            _ => ConnectionOutcome.ClosedAtOnce,
        };
        _alertBeforeTls = result.Alert;
        End(outcome, result.Detail, observation);
        return false;
    }

    internal void ClosedAtOnce(string? how)
    {
        _negotiationTime = time.GetElapsedTime(_entered);
        End(ConnectionOutcome.ClosedAtOnce, how, ConnectionObservations.OfClose(request, how));
    }

    internal void TimedOut(TransportLimits limits)
    {
        var elapsed = time.GetElapsedTime(_entered);
        if (Stage == ConnectionStage.Negotiation)
            _negotiationTime = elapsed;
        else
            _handshakeTime = elapsed;
        End(
            ConnectionOutcome.TimedOut,
            Stage == ConnectionStage.Negotiation ? "negotiation before TLS" : "TLS handshake",
            ConnectionObservations.OfTimeOut(request, Stage, limits));
    }

    /// <summary>Takes the result of the handshake, complete or not.</summary>
    internal void HandShaken(HandshakeResult result)
    {
        _handshakeTime = time.GetElapsedTime(_entered);
        _handshake = result;
        Presented = result.Presented;
        if (result.Stream is { } session)
        {
            Stage = ConnectionStage.Established;
            PresentedIn = ChainSource.Handshake;
            transcript.Note($"{VersionOf(session)?.DisplayName}, {session.NegotiatedCipherSuite}{AlpnNote(session)}");
            return;
        }

        PresentedIn = Presented.IsEmpty ? ChainSource.None : ChainSource.UnfinishedHandshake;
        _outcome = HandshakeDiagnosis.Of(Tap, result);
        _detail = result.Alert is { } alert ? alert.Name : _outcome switch
        {
            ConnectionOutcome.NotTls => ForeignProtocol.NameOf(Tap.FirstBytes),
            ConnectionOutcome.Untrusted => "our own TLS library refused the certificate",
            _ => result.Reason,
        };
        transcript.Note($"handshake failed: {(result.Alert is { } told ? $"the server sent {told.Name}" : result.Reason)}");
    }

    /// <summary>Takes the certificates that a probe was shown; the connection ends here.</summary>
    internal void Shown(TlsProbeResult result)
    {
        _handshakeTime = time.GetElapsedTime(_entered);
        _probe = new() { Versions = [result.Version], Presented = result.Presented };
        Presented = result.Presented;
        PresentedIn = ChainSource.Probe;
        End(ConnectionOutcome.Shown, detail: null, observation: null);
        _report.Add(ConnectionObservations.OfLook(request));
    }

    /// <summary>Takes what a probe found, where there was one, and says why the handshake failed.</summary>
    internal void Probed(TlsProbe? probe)
    {
        if (_handshake is null)
            return;
        _probe = probe;
        if (probe is not null)
        {
            _outcome = HandshakeDiagnosis.With(_outcome, _handshake.Alert, probe);
            foreach (var version in probe.Versions)
                transcript.Note(NoteOf(version));
            if (Presented.IsEmpty && !probe.Presented.IsEmpty)
            {
                Presented = probe.Presented;
                PresentedIn = ChainSource.Probe;
            }
        }

        _cause = ConnectionObservations.OfHandshake(request, _outcome, Tap, _handshake, probe);
        if (probe is not null && ConnectionObservations.OfOldVersions(request, probe.Spoken) is { } old)
            _report.Add(old);
        if (!Presented.IsEmpty)
            _report.Add(ConnectionObservations.OfUnproved(request, PresentedIn));
    }

    /// <summary>Takes that the port is the service's other one, which explains why it hung up.</summary>
    internal void SpeaksInstead(string protocol) =>
        End(ConnectionOutcome.NotTls, protocol, ConnectionObservations.OfOtherWay(request, protocol));

    /// <summary>Has the presented certificates judged, with what they refer to where it may be fetched.</summary>
    internal async Task JudgeAsync(
        CertificateJudge judge, TrustSettings trust, ChainSource source, CancellationToken cancellationToken)
    {
        var question = new JudgeRequest
        {
            Presented = Presented,
            Trust = trust.Trust,
            Reference = request.Reference,
            Time = trust.At ?? time.GetUtcNow(),
            Policy = trust.Policy,
        };
        _verdict = judge.Judge(question);
        if (trust.Collector is not null)
            await CollectAsync(judge, question, trust.Collector, cancellationToken).ConfigureAwait(false);
        Conclude(_verdict, source);
    }

    /// <summary>
    /// Judges again with what was fetched. Fetched issuers are not what the server sent: they make a verdict of their own.
    /// </summary>
    async Task CollectAsync(
        CertificateJudge judge, JudgeRequest question, ICertificateCollector collector, CancellationToken cancellationToken)
    {
        _collected = await collector.CollectAsync(_verdict!, question.Trust, cancellationToken).ConfigureAwait(false); // judged above
        question = question with { Revocation = _collected.Revocation };
        if (!_collected.Revocation.IsEmpty)
            _verdict = judge.Judge(question);
        if (!_collected.Issuers.IsEmpty)
            _completed = judge.Judge(question with { Trust = question.Trust.With([], _collected.Issuers) });
        foreach (var document in _collected.Documents)
            transcript.Note($"fetched {document.Uri}: {document.Failure?.Detail ?? string.Create(CultureInfo.InvariantCulture, $"{document.Octets} octets")}");
    }

    void Conclude(CertificateVerdict verdict, ChainSource source)
    {
        if (source == ChainSource.Handshake)
        {
            _outcome = verdict.Trusted ? ConnectionOutcome.Secured : ConnectionOutcome.Untrusted;
            _detail = verdict.Trusted ? null : verdict.FirstCause?.Finding.Code;
        }
        else if (_outcome == ConnectionOutcome.Untrusted && verdict.Trusted && _handshake is not null)
        {
            // Our own library refused what we find nothing wrong with: then the handshake is what failed.
            _outcome = ConnectionOutcome.HandshakeFailed;
            _cause = ConnectionObservations.OfHandshake(request, _outcome, Tap, _handshake, _probe);
        }

        transcript.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{Presented.Length} certificates, {(verdict.Trusted ? "trusted" : $"not trusted: {verdict.FirstCause?.Finding.Code}")}"));
    }

    internal ConnectionAttempt ToAttempt() => new()
    {
        Request = request,
        Outcome = _outcome,
        Stage = Stage,
        Detail = _detail,
        Version = VersionOf(_handshake?.Stream),
        CipherSuite = _handshake?.Stream?.NegotiatedCipherSuite.ToString(),
        Group = Tap.Group,
        Alpn = _handshake?.Stream is { NegotiatedApplicationProtocol.Protocol.IsEmpty: false } session
            ? session.NegotiatedApplicationProtocol.ToString()
            : null,
        ClientCertificateRequested = _handshake?.ClientCertificateRequested ?? false,
        Alert = _handshake?.Alert ?? _alertBeforeTls,
        Presented = Presented,
        PresentedIn = PresentedIn,
        Verdict = _verdict,
        Completed = _completed,
        Collected = _collected,
        Observations = _cause is null ? _report.ToImmutable() : [_cause, .. _report.ToImmutable()],
        Transcript = transcript.ToTranscript(),
        DialTime = DialTime,
        NegotiationTime = _negotiationTime,
        HandshakeTime = _handshakeTime,
        Probe = _probe,
    };

    void End(ConnectionOutcome outcome, string? detail, Observation? observation)
    {
        _outcome = outcome;
        _detail = detail;
        transcript.Note(detail is null ? outcome.ToString() : $"{outcome}: {detail}");
        _cause = observation;
    }

    static TlsVersion? VersionOf(System.Net.Security.SslStream? session) =>
        session is null ? null : TlsVersionNames.Of(session.SslProtocol);

    static string AlpnNote(System.Net.Security.SslStream session) =>
        session.NegotiatedApplicationProtocol.Protocol.IsEmpty ? "" : $", ALPN {session.NegotiatedApplicationProtocol}";

    static string NoteOf(TlsVersionProbe version)
    {
        var said = version.CipherSuite ?? version.Alert?.Name ?? version.Detail;
        return $"probe {version.Version.DisplayName}: {version.Answer}{(said is null ? "" : $", {said}")}";
    }
}
