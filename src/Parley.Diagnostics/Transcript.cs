using System.Collections.Immutable;

namespace Parley.Diagnostics;

/// <summary>What was said on a connection, fit to be read by a stranger: bounded, in one-line pieces, without secrets.</summary>
public sealed record Transcript
{
    /// <summary>A transcript of nothing.</summary>
    public static readonly Transcript Empty = new();

    /// <summary>The lines, oldest first.</summary>
    public ImmutableArray<TranscriptLine> Lines { get; init; } = [];

    /// <summary>How many lines were left out because the conversation was longer than the recorder keeps.</summary>
    public int Dropped { get; init; }

    /// <summary>The lines as a report prints them, one below the other.</summary>
    public override string ToString()
    {
        var text = string.Join('\n', Lines.Select(line => line.ToString()));
        return Dropped == 0
            ? text
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text}\n({Dropped} more lines left out)");
    }
}
