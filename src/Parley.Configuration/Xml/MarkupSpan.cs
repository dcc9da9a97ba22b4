namespace Parley.Configuration.Xml;

/// <summary>Where an element stands in its text, in characters from the beginning.</summary>
/// <param name="Start">The start tag's <c>&lt;</c>.</param>
/// <param name="NameLength">The length of the name, its prefix included; it begins behind <see cref="Start"/>.</param>
/// <param name="ContentStart">The first character inside; the end of the element where the tag is empty.</param>
/// <param name="ContentEnd">Behind the last character inside.</param>
/// <param name="End">Behind the element.</param>
public readonly record struct MarkupSpan(int Start, int NameLength, int ContentStart, int ContentEnd, int End)
{
    /// <summary>The name in the start tag.</summary>
    public int NameStart => Start + 1;

    /// <summary>The element is one tag, <c>&lt;a/&gt;</c>.</summary>
    public bool IsEmptyTag => ContentStart == End;

    /// <summary>The name in the end tag; where the tag is empty there is none.</summary>
    public int EndNameStart => ContentEnd + 2;
}
