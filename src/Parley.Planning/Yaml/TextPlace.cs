using System.Globalization;

namespace Parley.Planning.Yaml;

/// <summary>A place in a text as editors count it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct TextPlace(int Line, int Column)
{
    /// <summary>The beginning of a text.</summary>
    public static readonly TextPlace Start = new(1, 1);

    /// <summary>The place in words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}");
}
