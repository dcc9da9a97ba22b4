using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Parley.Diagnostics;
using Parley.Transport.Dialects;
using Parley.Transport.Dialing;

namespace Parley.Transport.Handshakes;

/// <summary>
/// Asks a server for each version of TLS alone, with a ClientHello of our own, and hangs up after the answer: tells which
/// versions it speaks and, up to TLS 1.2, which certificates it shows, where the platform's handshake fails. It never
/// completes a handshake and so proves nothing about the server's key. For many threads.
/// </summary>
public sealed class TlsProber
{
    /// <summary>The versions asked for: those that servers still have. SSL 3.0 is not in any client any more.</summary>
    public static readonly ImmutableArray<TlsVersion> AllVersions =
        [TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12, TlsVersion.Tls13];

    // The first flight of a server: a hello and its certificates, at most one message of the size the tap puts together.
    const int MaximumBytes = RecordReader.MaximumPlainText;

    const int ReadBytes = 4096;

    const string NoAnswerInTime = "no answer in time";

    readonly TransportLimits _limits;
    readonly TimeProvider _time;
    readonly Dialer _dialer;
    readonly Random _random;
    readonly Lock _chance = new();

    /// <summary>A prober on the network of this machine.</summary>
    /// <param name="limits">The limits; <see cref="TransportLimits.Probe"/> is that for one version.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Chance for the hellos; it needs not be secret.</param>
    public TlsProber(TransportLimits limits, TimeProvider time, Random random)
        : this(limits, time, random, new(limits, time))
    {
    }

    internal TlsProber(TransportLimits limits, TimeProvider time, Random random, Dialer dialer)
    {
        _limits = limits;
        _time = time;
        _dialer = dialer;
        _random = random;
    }

    /// <summary>Asks for all versions, one connection each, side by side.</summary>
    public Task<TlsProbe> ProbeAsync(
        IPEndPoint address, string? serverName, SecurityDialect dialect, CancellationToken cancellationToken = default) =>
        ProbeAsync(address, serverName, dialect, AllVersions, cancellationToken);

    /// <summary>Asks for the given versions, one connection each, side by side.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<TlsProbe> ProbeAsync(
        IPEndPoint address, string? serverName, SecurityDialect dialect, ImmutableArray<TlsVersion> versions,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(dialect);
        var answers = await Task.WhenAll(
            versions.Order().Select(version => AskAsync(address, serverName, dialect, HelloOffer.Everything(version), cancellationToken)))
            .ConfigureAwait(false);
        var shown = Array.FindLast(answers, answer => !answer.Presented.IsDefaultOrEmpty);
        return new()
        {
            Versions = [.. answers.Select(answer => answer.Version)],
            Presented = shown.Presented.IsDefault ? [] : shown.Presented,
        };
    }

    async Task<TlsProbeResult> AskAsync(
        IPEndPoint address, string? serverName, SecurityDialect dialect, HelloOffer offer, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(_limits.Probe, _time, cancellationToken);
        return await AskAsync(address, serverName, dialect, offer, limit).ConfigureAwait(false);
    }

    /// <summary>Makes one offer over a connection of its own.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal async Task<TlsProbeResult> AskAsync(
        IPEndPoint address, string? serverName, SecurityDialect dialect, HelloOffer offer, TimeLimit limit)
    {
        try
        {
            await using var dial = await _dialer.DialAsync(address, limit.Token).ConfigureAwait(false);
            return dial.Connected is null
                ? NotAsked(offer.Version, dial.Outcome.ToString())
                : await AskAsync(dial, serverName, dialect, offer, limit).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            return NotAsked(offer.Version, NoAnswerInTime);
        }
    }

    /// <summary>Makes one offer over a connection that is dialled already; it is reset afterwards.</summary>
    /// <param name="dial">The dial; its connection is taken.</param>
    /// <param name="serverName">The name for SNI; may be <see langword="null"/>.</param>
    /// <param name="dialect">What comes before TLS.</param>
    /// <param name="offer">What is offered.</param>
    /// <param name="limit">How long it may take.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal async Task<TlsProbeResult> AskAsync(
        DialResult dial, string? serverName, SecurityDialect dialect, HelloOffer offer, TimeLimit limit)
    {
        var version = offer.Version;
        var tap = new TlsTap();
        var buffer = ArrayPool<byte>.Shared.Rent(ReadBytes);
        var asked = false;
        string? failure = null;
        var stream = dial.Take();
        try
        {
            var negotiated = await dialect.Negotiator.NegotiateAsync(stream, new(_time), limit.Token).ConfigureAwait(false);
            if (negotiated.Alert is { } alert)
                return new(new() { Version = version, Answer = TlsProbeAnswer.Refused, Alert = alert }, default);
            if (negotiated.Outcome != NegotiationOutcome.Ready)
                return NotAsked(version, negotiated.Outcome.ToString());

            var hello = Hello(offer, ServerNameIndication.Of(serverName), dialect);
            asked = true;
            await stream.WriteAsync(hello, limit.Token).ConfigureAwait(false);
            for (var count = 1; count > 0 && !tap.IsAnswered && tap.Received < MaximumBytes;)
            {
                count = await stream.ReadAsync(buffer, limit.Token).ConfigureAwait(false);
                tap.FeedReceived(buffer.AsSpan(0, count));
            }
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            failure = NoAnswerInTime;
        }
        catch (IOException broken)
        {
            failure = broken.InnerException?.Message ?? broken.Message;
        }
        finally
        {
            Reset(stream);
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var timedOut = failure == NoAnswerInTime;
        return new(Judge(version, tap, asked, timedOut, failure), tap.Certificates, timedOut, asked ? tap : null);
    }

    /// <summary>Hangs up for good: nothing more is wanted, and no port of ours stays taken as it does after a goodbye.</summary>
    static void Reset(Stream stream)
    {
        if (stream is NetworkStream connection)
            connection.Socket.Close(timeout: 0);
        stream.Dispose();
    }

    static TlsProbeResult NotAsked(TlsVersion version, string why) =>
        new(new() { Version = version, Answer = TlsProbeAnswer.NotAsked, Detail = why }, default);

    byte[] Hello(HelloOffer offer, string? serverName, SecurityDialect dialect)
    {
        var alpn = dialect is SecurityDialect.DirectTls direct ? direct.Alpn : [];
        lock (_chance)
            return ClientHello.Write(offer, serverName, alpn, _random);
    }

    static TlsVersionProbe Judge(TlsVersion version, TlsTap tap, bool asked, bool timedOut, string? failure)
    {
        var chosen = tap.ServerHello?.Version;
        var answer = (chosen, tap) switch
        {
            (not null, _) => chosen == version ? TlsProbeAnswer.Spoken : TlsProbeAnswer.Refused,
            (_, { AlertReceived: not null } or { IsForeign: true }) => TlsProbeAnswer.Refused,
            _ when !asked => TlsProbeAnswer.NotAsked,
            _ => timedOut ? TlsProbeAnswer.Silent : TlsProbeAnswer.Closed,
        };
        return new()
        {
            Version = version,
            Answer = answer,
            CipherSuite = answer == TlsProbeAnswer.Spoken && tap.ServerHello is { } hello ? CipherSuites.NameOf(hello.CipherSuite) : null,
            Group = answer == TlsProbeAnswer.Spoken ? tap.Group : null,
            Alert = tap.AlertReceived,
            ClientCertificateRequested = tap.ClientCertificateRequested,
            Detail = chosen is { } other && other != version ? $"chose {other.DisplayName}"
                : tap.IsForeign ? $"answered in {ForeignProtocol.NameOf(tap.FirstBytes)}"
                : failure is null ? null : PlainLine.Of(failure, maximumLength: 200),
        };
    }
}
