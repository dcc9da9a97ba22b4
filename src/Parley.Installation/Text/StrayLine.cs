namespace Parley.Installation.Text;

/// <summary>A line outside of the blocks of a PEM text.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">What stands there, made plain and cut; empty for a blank line.</param>
public readonly record struct StrayLine(int Number, string Text)
{
    /// <summary>The line in words.</summary>
    public override string ToString() => Text.Length == 0 ? "a blank line" : $"'{Text}'";
}
