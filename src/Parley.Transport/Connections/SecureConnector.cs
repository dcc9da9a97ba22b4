using System.Net.Security;
using Parley.Certificates.Judging;
using Parley.Transport.Dialects;
using Parley.Transport.Dialing;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>
/// The one gate: dials, negotiates TLS as the service asks, does the handshake, has the certificates judged exactly as
/// they were sent, and asks a decider where they are not trusted. What fails is an outcome with its cause; only the
/// caller's cancel is an exception. For many threads.
/// </summary>
public sealed class SecureConnector
{
    /// <summary>Handshakes that come about have an answer within this time, from the other side of the world too.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    readonly CertificateJudge _judge;
    readonly TrustSettings _trust;
    readonly TransportLimits _limits;
    readonly TimeProvider _time;
    readonly Dialer _dialer;
    readonly TlsProber _prober;

    /// <summary>A gate on the network of this machine.</summary>
    /// <param name="judge">Judges certificates.</param>
    /// <param name="trust">By what they are judged.</param>
    /// <param name="limits">How long each stage may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Chance for probes, which needs not be secret; <see langword="null"/> for chance of its own.</param>
    public SecureConnector(
        CertificateJudge judge, TrustSettings trust, TransportLimits limits, TimeProvider time, Random? random = null)
        : this(judge, trust, limits, time, random ?? new Random(), new(limits, time))
    {
    }

    internal SecureConnector(
        CertificateJudge judge, TrustSettings trust, TransportLimits limits, TimeProvider time, Random random, Dialer dialer)
    {
        _judge = judge;
        _trust = trust;
        _limits = limits;
        _time = time;
        _dialer = dialer;
        _prober = new(limits, time, random, dialer);
    }

    /// <summary>By what certificates are judged.</summary>
    public TrustSettings Trust => _trust;

    /// <summary>Makes one connection to one address.</summary>
    /// <param name="request">Where, how, and which name must be proved.</param>
    /// <param name="decider">Asked where the certificate is not trusted.</param>
    /// <param name="cancellationToken">Ends it; everything is closed.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<SecureConnection> ConnectAsync(
        ConnectionRequest request, ITrustDecider decider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var dial = await _dialer.DialAsync(request.Address, cancellationToken).ConfigureAwait(false);
        return await ConnectAsync(request, dial, decider, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Makes one connection over a dial that is done, such as one to several addresses of a host side by side; the
    /// address that answered replaces that of the request.
    /// </summary>
    /// <param name="request">How, and which name must be proved.</param>
    /// <param name="dial">The dial; its connection is taken.</param>
    /// <param name="decider">Asked where the certificate is not trusted.</param>
    /// <param name="cancellationToken">Ends it; everything is closed.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<SecureConnection> ConnectAsync(
        ConnectionRequest request, DialResult dial, ITrustDecider decider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(dial);
        ArgumentNullException.ThrowIfNull(decider);
        if (dial.Connected is { } connected)
            request = request with { Address = connected };
        var course = new ConnectionCourse(request, new(_time), _time) { DialTime = dial.Elapsed };
        if (dial.Outcome != DialOutcome.Connected)
            return Failed(course.EndAtDial(dial, _limits));

        course.Transcript.Note($"connected to {request.Address} in {dial.Elapsed.TotalMilliseconds:0.#} ms");
        var stream = dial.Take();
        SslStream? tls = null;
        try
        {
            if (!await NegotiateAsync(course, stream, cancellationToken).ConfigureAwait(false))
            {
                await TryOtherWayAsync(course, cancellationToken).ConfigureAwait(false);
                return Failed(course.ToAttempt());
            }

            var handshake = HandshakeAsync(course, stream, cancellationToken);
            var plainText = AskInPlainTextAsync(course, request, handshake, cancellationToken);
            tls = await handshake.ConfigureAwait(false);
            if (await plainText.ConfigureAwait(false) && course.WantsPlainText)
                course.SpeaksInstead("SIP in plain text");
            if (tls is null)
                return Failed(await ProbeAndJudgeAsync(course, cancellationToken).ConfigureAwait(false));

            await course.JudgeAsync(_judge, _trust, ChainSource.Handshake, cancellationToken).ConfigureAwait(false);
            var attempt = course.ToAttempt();
            var decision = attempt.IsSecured
                ? TrustDecision.Proceed
                : await decider.DecideAsync(attempt, cancellationToken).ConfigureAwait(false);
            var connection = new SecureConnection(attempt, decision, tls, _limits.Close, _time);
            tls = null;
            return connection;
        }
        finally
        {
            // Closed in every case but one: the session was handed on, and closes its stream itself.
            if (tls is not null)
                await tls.DisposeAsync().ConfigureAwait(false);
            else if (course.Stage != ConnectionStage.Established)
                await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Looks at the certificates of a server at the least cost: where it speaks TLS 1.2, they are read from its first answer
    /// and the connection is given up (<see cref="ConnectionOutcome.Shown"/>), which proves nothing about the server's key;
    /// otherwise the handshake is made as in <see cref="ConnectAsync(ConnectionRequest, ITrustDecider, CancellationToken)"/>
    /// and the connection is closed.
    /// </summary>
    /// <param name="request">Where, how, and which name must be proved.</param>
    /// <param name="cancellationToken">Ends it; everything is closed.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<ConnectionAttempt> LookAsync(ConnectionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var dial = await _dialer.DialAsync(request.Address, cancellationToken).ConfigureAwait(false);
        await using (dial.ConfigureAwait(false))
        {
            var course = new ConnectionCourse(request, new(_time), _time) { DialTime = dial.Elapsed };
            if (dial.Outcome != DialOutcome.Connected)
                return course.EndAtDial(dial, _limits);
            course.Enter(ConnectionStage.Handshake);
            using var limit = new TimeLimit(_limits.Probe, _time, cancellationToken);
            var result = await _prober.AskAsync(dial, request.ServerName, request.Dialect, HelloOffer.Everything(TlsVersion.Tls12), limit).ConfigureAwait(false);
            if (!result.Presented.IsDefaultOrEmpty)
            {
                course.Shown(result);
                await course.JudgeAsync(_judge, _trust, ChainSource.Probe, cancellationToken).ConfigureAwait(false);
                return course.ToAttempt();
            }

            if (result.TimedOut)
            {
                var beforeTls = result.Version.Answer == TlsProbeAnswer.NotAsked && request.Dialect.PlainProtocol is not null;
                course.Enter(beforeTls ? ConnectionStage.Negotiation : ConnectionStage.Handshake);
                course.TimedOut(_limits with { Negotiation = _limits.Probe, Handshake = _limits.Probe });
                return course.ToAttempt();
            }
        }

        // No TLS 1.2, or something else is the matter: the whole way says which. Who said nothing is not asked again.
        var connection = await ConnectAsync(request, StopDecider.Instance, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            return connection.Attempt;
    }

    /// <summary>
    /// Asks a server that has just shaken hands what else it takes, and for the OCSP answer that it may send: old versions,
    /// broken suites, a short prime, a group that not all clients have. Three short connections one after the other, at most
    /// six, within <see cref="TransportLimits.Beside"/>.
    /// </summary>
    /// <param name="attempt">The connection that was made.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it takes; <see langword="null"/> where it was not asked: there is no session, or it was slow already.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<TlsTolerance?> LookBesideAsync(ConnectionAttempt attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (!attempt.IsEstablished || attempt.DialTime + attempt.NegotiationTime + attempt.HandshakeTime > _limits.Beside)
            return null;
        var request = attempt.Request;
        using var limit = new TimeLimit(_limits.Beside, _time, cancellationToken);
        var prober = new ToleranceProber(_prober, request.Address, request.ServerName, request.Dialect, limit);
        return await prober.AskAsync(attempt).ConfigureAwait(false);
    }

    SecureConnection Failed(ConnectionAttempt attempt) => new(attempt, TrustDecision.Stop, tls: null, _limits.Close, _time);

    async Task<bool> NegotiateAsync(ConnectionCourse course, Stream stream, CancellationToken cancellationToken)
    {
        course.Enter(ConnectionStage.Negotiation);
        using var limit = new TimeLimit(_limits.Negotiation, _time, cancellationToken);
        try
        {
            var result = await course.Request.Dialect.Negotiator
                .NegotiateAsync(stream, course.Transcript, limit.Token).ConfigureAwait(false);
            return course.Negotiated(result);
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            course.TimedOut(_limits);
        }
        catch (IOException broken)
        {
            course.ClosedAtOnce(PlatformAlert.Reason(broken));
        }

        return false;
    }

    async Task<SslStream?> HandshakeAsync(ConnectionCourse course, Stream stream, CancellationToken cancellationToken)
    {
        course.Enter(ConnectionStage.Handshake);
        using var limit = new TimeLimit(_limits.Handshake, _time, cancellationToken);
        var alpn = course.Request.Dialect is SecurityDialect.DirectTls direct ? direct.Alpn : [];
        var serverName = ServerNameIndication.Of(course.Request.ServerName);
        course.Transcript.Note($"TLS handshake, {(serverName is null ? "no SNI" : $"SNI {serverName}")}");
        try
        {
            var result = await TlsHandshake.RunAsync(stream, serverName, alpn, course.Tap, limit.Token).ConfigureAwait(false);
            course.HandShaken(result);
            return result.Stream;
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            course.TimedOut(_limits);
            return null;
        }
    }

    /// <summary>
    /// Asks in plain text where a handshake stays without an answer: while it is still waited for, because only a service that is
    /// silent to the end of the time limit has something to gain from it.
    /// </summary>
    async Task<bool> AskInPlainTextAsync(
        ConnectionCourse course, ConnectionRequest request, Task handshake, CancellationToken cancellationToken)
    {
        if (!OtherWay.MayWaitForText(request))
            return false;
        await handshake.WaitAsync(Patience, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return (!handshake.IsCompleted || course.WantsPlainText)
            && await new PlainSipProbe(_dialer, _time).IsSpokenAsync(request.Address, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Looks whether a port that hung up is the service's other one: servers of XMPP and LDAP have one with TLS from the
    /// first byte and one with a negotiation, and say nothing to a client that takes one for the other.
    /// </summary>
    async Task TryOtherWayAsync(ConnectionCourse course, CancellationToken cancellationToken)
    {
        if (!course.WantsOtherWay || OtherWay.Of(course.Request) is not { } other)
            return;
        var probe = await _prober.ProbeAsync(
            course.Request.Address, course.Request.ServerName, other, OtherWay.Versions, cancellationToken).ConfigureAwait(false);
        if (probe.Versions.Any(version => version.Answer == TlsProbeAnswer.Spoken || version.Alert is not null))
            course.SpeaksInstead(other.PlainProtocol ?? "TLS");
    }

    /// <summary>Asks the server what it speaks where that can tell more, and judges what it showed.</summary>
    async Task<ConnectionAttempt> ProbeAndJudgeAsync(ConnectionCourse course, CancellationToken cancellationToken)
    {
        TlsProbe? probe = null;
        if (course.WantsProbe)
        {
            var request = course.Request;
            probe = await _prober.ProbeAsync(request.Address, request.ServerName, request.Dialect, cancellationToken).ConfigureAwait(false);
        }

        course.Probed(probe);
        await TryOtherWayAsync(course, cancellationToken).ConfigureAwait(false);
        if (!course.Presented.IsEmpty)
            await course.JudgeAsync(_judge, _trust, course.PresentedIn, cancellationToken).ConfigureAwait(false);
        return course.ToAttempt();
    }
}
