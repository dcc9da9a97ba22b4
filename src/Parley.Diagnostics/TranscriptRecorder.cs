using System.Collections.Immutable;

namespace Parley.Diagnostics;

/// <summary>
/// Writes a <see cref="Transcript"/> while a conversation runs: times it, cuts secrets out by <see cref="SecretCutter"/>,
/// and stops keeping lines where a peer talks without end. Safe for several threads at once.
/// </summary>
/// <param name="time">The clock that the lines are timed by; the first moment is that of creation.</param>
public sealed class TranscriptRecorder(TimeProvider time)
{
    /// <summary>Lines kept: a whole XMPP sign-in takes about 30, a report that shows more is not read.</summary>
    public const int MaximumLines = 400;

    /// <summary>Characters kept of a line: shows the features of a stream or the head of a page, not its body.</summary>
    public const int MaximumLineLength = 2_000;

    readonly Lock _gate = new();
    readonly long _begin = time.GetTimestamp();
    readonly ImmutableArray<TranscriptLine>.Builder _lines = ImmutableArray.CreateBuilder<TranscriptLine>();
    int _dropped;

    /// <summary>The time since the recorder was made.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_begin);

    /// <summary>Records something that we did, or what came of it.</summary>
    public void Note(string text) => Add(TranscriptDirection.Note, text);

    /// <summary>Records what we sent.</summary>
    public void Sent(string text) => Add(TranscriptDirection.Sent, text);

    /// <summary>Records what the peer sent.</summary>
    public void Received(string text) => Add(TranscriptDirection.Received, text);

    /// <summary>What was recorded so far.</summary>
    public Transcript ToTranscript()
    {
        lock (_gate)
            return new() { Lines = _lines.ToImmutable(), Dropped = _dropped };
    }

    void Add(TranscriptDirection direction, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        lock (_gate)
        {
            if (_lines.Count == MaximumLines)
            {
                _dropped++;
                return;
            }
        }

        var line = new TranscriptLine(Elapsed, direction, PlainLine.Of(SecretCutter.Cut(text), MaximumLineLength));
        lock (_gate)
        {
            if (_lines.Count < MaximumLines)
                _lines.Add(line);
            else
                _dropped++;
        }
    }
}
