using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Parley.Transport.Dialing;

/// <summary>
/// Opens TCP connections: to one address, or to the first of several that answers (Happy Eyeballs, RFC 8305): families
/// in turn, the next attempt starts when the last failed or after <see cref="TransportLimits.AttemptDelay"/>, the first
/// to answer wins, the others are given up, and every attempt is kept.
/// </summary>
public sealed class Dialer
{
    readonly TransportLimits _limits;
    readonly TimeProvider _time;
    readonly IStreamConnector _connector;

    /// <summary>A dialer on the network of this machine.</summary>
    public Dialer(TransportLimits limits, TimeProvider time)
        : this(limits, time, TcpConnector.Instance)
    {
    }

    internal Dialer(TransportLimits limits, TimeProvider time, IStreamConnector connector)
    {
        _limits = limits;
        _time = time;
        _connector = connector;
    }

    /// <summary>Dials one address.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<DialResult> DialAsync(IPEndPoint address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        cancellationToken.ThrowIfCancellationRequested();
        var begin = _time.GetTimestamp();
        using var limit = new TimeLimit(_limits.Dial, _time, cancellationToken);
        var only = await TryAsync(address, begin, limit.Token, limit.Token).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested && only.Stream is { } unwanted)
            await unwanted.DisposeAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return new([only.AsAttempt(isWinner: true)], only.Stream, _time.GetElapsedTime(begin));
    }

    /// <summary>Dials addresses of one host until one answers.</summary>
    /// <param name="addresses">The addresses, best first within each family.</param>
    /// <param name="port">The port, the same on all.</param>
    /// <param name="cancellationToken">Ends the dial; all connections are closed.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<DialResult> DialAsync(
        ImmutableArray<IPAddress> addresses, int port, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var begin = _time.GetTimestamp();
        using var limit = new CancellationTokenSource(_limits.Dial, _time);
        using var won = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, won.Token, cancellationToken);

        var running = new List<Task<Try>>();
        var all = new List<Task<Try>>();
        Try? winner = null;
        var waiting = new Queue<IPAddress>(AddressOrder.Interleave(addresses.AsSpan()));
        while (winner is null && (waiting.Count > 0 || running.Count > 0) && !either.IsCancellationRequested)
        {
            if (waiting.TryDequeue(out var next))
            {
                var started = TryAsync(new(next, port), begin, limit.Token, either.Token);
                running.Add(started);
                all.Add(started);
            }

            winner = await FirstAsync(running, staggered: waiting.Count > 0, either.Token).ConfigureAwait(false);
        }

        await won.CancelAsync().ConfigureAwait(false);
        var tries = await Task.WhenAll(all).ConfigureAwait(false);
        winner ??= tries.Where(candidate => candidate.Stream is not null).Select(candidate => (Try?)candidate).FirstOrDefault();
        foreach (var loser in tries)
        {
            if (loser.Stream is not null && loser != winner)
                await loser.Stream.DisposeAsync().ConfigureAwait(false);
        }

        if (cancellationToken.IsCancellationRequested)
        {
            if (winner?.Stream is { } unwanted)
                await unwanted.DisposeAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return new(
            [.. tries.Select(candidate => candidate.AsAttempt(isWinner: candidate == winner))],
            winner?.Stream,
            _time.GetElapsedTime(begin));
    }

    /// <summary>Waits until an attempt answers, one fails and the next may start, or the stagger is over.</summary>
    async Task<Try?> FirstAsync(List<Task<Try>> running, bool staggered, CancellationToken cancellationToken)
    {
        using var waited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stagger = staggered ? Task.Delay(_limits.AttemptDelay, _time, waited.Token) : null;
        try
        {
            while (running.Count > 0)
            {
                var ended = await Task.WhenAny(stagger is null ? running : running.Append(stagger)).ConfigureAwait(false);
                if (ended is not Task<Try> attempt)
                    return null;
                running.Remove(attempt);
                var result = await attempt.ConfigureAwait(false);
                if (result.Stream is not null)
                    return result;
                if (staggered)
                    return null;
            }

            return null;
        }
        finally
        {
            await waited.CancelAsync().ConfigureAwait(false);
        }
    }

    async Task<Try> TryAsync(IPEndPoint address, long begin, CancellationToken limit, CancellationToken cancellationToken)
    {
        var started = _time.GetElapsedTime(begin);
        Stream? stream = null;
        DialOutcome outcome;
        string? detail = null;
        try
        {
            stream = await _connector.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
            outcome = DialOutcome.Connected;
        }
        catch (OperationCanceledException)
        {
            outcome = limit.IsCancellationRequested ? DialOutcome.TimedOut : DialOutcome.Abandoned;
        }
        catch (SocketException failure)
        {
            outcome = Classify(failure.SocketErrorCode);
            detail = failure.SocketErrorCode.ToString();
        }

        return new(address, stream, outcome, detail, started, _time.GetElapsedTime(begin) - started);
    }

    static DialOutcome Classify(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => DialOutcome.Refused,
        // So quickly that the reset overtook the news of the connection.
        SocketError.ConnectionReset or SocketError.ConnectionAborted => DialOutcome.Reset,
        SocketError.TimedOut => DialOutcome.TimedOut,
        // Network or host unreachable, no address of that family here, or forbidden by a firewall of this machine.
        _ => DialOutcome.NoRoute,
    };

    readonly record struct Try(
        IPEndPoint Address, Stream? Stream, DialOutcome Outcome, string? Detail, TimeSpan Started, TimeSpan Elapsed)
    {
        internal DialAttempt AsAttempt(bool isWinner) => new()
        {
            Address = Address,
            Outcome = Outcome == DialOutcome.Connected && !isWinner ? DialOutcome.Abandoned : Outcome,
            Detail = Detail,
            Started = Started,
            Elapsed = Elapsed,
        };
    }
}
