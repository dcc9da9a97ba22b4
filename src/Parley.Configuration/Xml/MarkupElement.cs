using System.Collections.Immutable;

namespace Parley.Configuration.Xml;

/// <summary>
/// An element of a document, found by its local name: the documents of sign-in have no published schema, and prefixes
/// and nesting differ between releases. Names are compared without case, as vendors' samples need it.
/// </summary>
public sealed class MarkupElement
{
    /// <summary>The name without its prefix.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace; empty where there is none.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The attributes in the order of the document, without namespace declarations.</summary>
    public ImmutableArray<MarkupAttribute> Attributes { get; init; } = [];

    /// <summary>The elements inside, in the order of the document.</summary>
    public ImmutableArray<MarkupElement> Children { get; init; } = [];

    /// <summary>The text directly inside, without the space around it; not that of the children.</summary>
    public string Text { get; init; } = "";

    /// <summary>The line of the start tag, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The column of the name in the start tag, from 1.</summary>
    public int Column { get; init; }

    /// <summary>Where it stands in the text; <see langword="null"/> where it was read from octets, which keep no places.</summary>
    public MarkupSpan? Span { get; init; }

    /// <summary>Whether this is the element of that name.</summary>
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first element of that name inside this one, or <see langword="null"/>.</summary>
    public MarkupElement? Child(string name) => Children.FirstOrDefault(child => child.Is(name));

    /// <summary>The text of the first element of that name inside this one; <see langword="null"/> where it is absent or blank.</summary>
    public string? ChildText(string name) => Child(name) is { Text.Length: > 0 } child ? child.Text : null;

    /// <summary>The value of an attribute; <see langword="null"/> where it is absent or blank.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (string.Equals(attribute.Name, name, StringComparison.OrdinalIgnoreCase))
                return string.IsNullOrWhiteSpace(attribute.Value) ? null : attribute.Value.Trim();
        }

        return null;
    }

    /// <summary>This element and all below it, in the order of the document.</summary>
    public IEnumerable<MarkupElement> DescendantsAndSelf()
    {
        var open = new Stack<MarkupElement>();
        open.Push(this);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.Children.Length - 1; i >= 0; i--)
                open.Push(element.Children[i]);
        }
    }

    /// <summary>The start tag.</summary>
    public override string ToString() => $"<{Name}>";
}
