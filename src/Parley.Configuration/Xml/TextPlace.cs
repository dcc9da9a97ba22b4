using System.Globalization;

namespace Parley.Configuration.Xml;

/// <summary>A place in a file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
/// <param name="ByteOffset">The octets before it, a byte order mark included.</param>
public readonly record struct TextPlace(int Line, int Column, int ByteOffset)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}");
}
