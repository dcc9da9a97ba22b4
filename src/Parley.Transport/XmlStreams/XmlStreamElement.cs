using System.Collections.Immutable;

namespace Parley.Transport.XmlStreams;

/// <summary>An element of an XML stream.</summary>
public sealed class XmlStreamElement
{
    internal XmlStreamElement(
        string name, string @namespace, ImmutableArray<KeyValuePair<string, string>> attributes,
        ImmutableArray<XmlStreamElement> children, string text, string contentNamespace = "")
    {
        Name = name;
        Namespace = @namespace;
        Attributes = attributes;
        Children = children;
        Text = text;
        ContentNamespace = contentNamespace;
    }

    /// <summary>The name without its prefix.</summary>
    public string Name { get; }

    /// <summary>The namespace; empty where there is none.</summary>
    public string Namespace { get; }

    /// <summary>The namespace of children that are written without a prefix (RFC 6120, 4.8.2); empty where there is none.</summary>
    public string ContentNamespace { get; }

    /// <summary>The attributes by the names written, prefixes included; declarations of namespaces are left out.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Attributes { get; }

    /// <summary>The child elements in their order.</summary>
    public ImmutableArray<XmlStreamElement> Children { get; }

    /// <summary>The text directly inside, pieces between children joined.</summary>
    public string Text { get; }

    /// <summary>The value of an attribute, or <see langword="null"/>.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Key == name)
                return attribute.Value;
        }

        return null;
    }

    /// <summary>The first child of a name and namespace, or <see langword="null"/>.</summary>
    public XmlStreamElement? Child(string name, string @namespace)
    {
        foreach (var child in Children)
        {
            if (child.Is(name, @namespace))
                return child;
        }

        return null;
    }

    /// <summary>Whether the element has this name in this namespace.</summary>
    public bool Is(string name, string @namespace) => Name == name && Namespace == @namespace;

    /// <summary>Name and namespace, as <c>{namespace}name</c>.</summary>
    public override string ToString() => $"{{{Namespace}}}{Name}";
}
