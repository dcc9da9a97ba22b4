using System.Collections.Immutable;
using System.Net;

namespace Parley.Transport.Dialing;

/// <summary>What came of a dial: the connection of the first address that answered, and every attempt.</summary>
public sealed class DialResult : IAsyncDisposable
{
    readonly Stream? _stream;
    bool _taken;

    internal DialResult(ImmutableArray<DialAttempt> attempts, Stream? stream, TimeSpan elapsed)
    {
        Attempts = attempts;
        Elapsed = elapsed;
        _stream = stream;
        Decisive = Decide(attempts);
    }

    /// <summary>Every attempt, in the order in which they were started. Empty where there was no address.</summary>
    public ImmutableArray<DialAttempt> Attempts { get; }

    /// <summary>How long the dial took as a whole.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>
    /// The attempt that tells most: the connected one; else one that was reset (somebody listens), else one that was
    /// refused (the host is there), else one that timed out, else the first. <see langword="null"/> where there was no address.
    /// </summary>
    public DialAttempt? Decisive { get; }

    /// <summary>The outcome of <see cref="Decisive"/>; no route where there was no address.</summary>
    public DialOutcome Outcome => Decisive?.Outcome ?? DialOutcome.NoRoute;

    /// <summary>The address that answered; <see langword="null"/> where none did.</summary>
    public IPEndPoint? Connected => Outcome == DialOutcome.Connected ? Decisive?.Address : null;

    /// <summary>Closes the connection unless it was handed on.</summary>
    public ValueTask DisposeAsync() => _stream is null || _taken ? ValueTask.CompletedTask : _stream.DisposeAsync();

    /// <summary>
    /// Hands the connection on; from now on the taker closes it. Nothing protects what goes over it: only documents that
    /// are signed in themselves, such as revocation lists, are fetched this way.
    /// </summary>
    /// <exception cref="InvalidOperationException">No address answered, or the connection was taken before.</exception>
    public Stream Take()
    {
        if (_stream is null)
            throw new InvalidOperationException("No address answered; there is no connection to take.");
        if (_taken)
            throw new InvalidOperationException("The connection of this dial was taken before.");
        _taken = true;
        return _stream;
    }

    static DialAttempt? Decide(ImmutableArray<DialAttempt> attempts) =>
        attempts.FirstOrDefault(attempt => attempt.Outcome == DialOutcome.Connected)
        ?? attempts.FirstOrDefault(attempt => attempt.Outcome == DialOutcome.Reset)
        ?? attempts.FirstOrDefault(attempt => attempt.Outcome == DialOutcome.Refused)
        ?? attempts.FirstOrDefault(attempt => attempt.Outcome == DialOutcome.TimedOut)
        ?? attempts.FirstOrDefault();
}
