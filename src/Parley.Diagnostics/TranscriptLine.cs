using System.Globalization;

namespace Parley.Diagnostics;

/// <summary>One line of a transcript. Its text is free of secrets and of control characters.</summary>
/// <param name="Elapsed">The time since the conversation began.</param>
/// <param name="Direction">Who it comes from.</param>
/// <param name="Text">What was said or done, in one line.</param>
public readonly record struct TranscriptLine(TimeSpan Elapsed, TranscriptDirection Direction, string Text)
{
    /// <summary>The line as reports print it: milliseconds, an arrow, the text.</summary>
    public override string ToString()
    {
        var mark = Direction switch
        {
            TranscriptDirection.Sent => '>',
            TranscriptDirection.Received => '<',
            _ => '-',
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Elapsed.TotalMilliseconds,8:0.0} ms {mark} {Text}");
    }
}
