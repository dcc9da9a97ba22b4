using System.Globalization;

namespace Parley.Diagnostics;

/// <summary>Why bytes or text could not be read: where, what was expected, what was found.</summary>
/// <param name="Offset">The offset from the start of the input, in bytes (in characters where the input is text).</param>
/// <param name="Expected">What should have been there.</param>
/// <param name="Found">What was there.</param>
public readonly record struct ParseError(int Offset, string Expected, string Found)
{
    /// <summary>The error in one line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"offset {Offset}: expected {Expected}, found {Found}");
}
