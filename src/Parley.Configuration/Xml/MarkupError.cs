using System.Globalization;

namespace Parley.Configuration.Xml;

/// <summary>Why a document could not be read: where, what was expected, what was found.</summary>
/// <param name="Line">The line, from 1; 0 where the fault has no place.</param>
/// <param name="Column">The column, from 1; 0 where the fault has no place.</param>
/// <param name="Expected">What should have been there.</param>
/// <param name="Found">What was there.</param>
public readonly record struct MarkupError(int Line, int Column, string Expected, string Found)
{
    /// <summary>The error in one line.</summary>
    public override string ToString() => Line == 0
        ? $"expected {Expected}, found {Found}"
        : string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}: expected {Expected}, found {Found}");
}
