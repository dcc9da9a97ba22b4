namespace Parley.Configuration.Xml;

/// <summary>A change of a text: some characters give way to others.</summary>
/// <param name="Start">The first character that gives way.</param>
/// <param name="Length">How many do; 0 inserts.</param>
/// <param name="Replacement">What takes their place.</param>
/// <param name="IsShared">Others may insert at the same place: their order does not matter.</param>
public readonly record struct TextEdit(int Start, int Length, string Replacement, bool IsShared = false)
{
    /// <summary>Behind the last character that gives way.</summary>
    public int End => Start + Length;
}
