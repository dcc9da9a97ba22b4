using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;

namespace Parley.Configuration.Xml;

/// <summary>Builds the tree of a document and counts while it does; from a text, every element knows where it stands.</summary>
static class MarkupReader
{
    const string NamespaceDeclarations = "http://www.w3.org/2000/xmlns/";

    internal static bool TryRead(
        XmlReader reader, MarkupLimits limits, [NotNullWhen(true)] out MarkupElement? root, out MarkupError error, SourceText? source = null)
    {
        root = null;
        error = default;
        var scan = source is null ? null : new TagScan(source);
        var place = (IXmlLineInfo)reader; // every reader of the framework over a stream knows its place
        var open = new Stack<OpenElement>();
        var elements = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++elements > limits.Elements)
                        return Refuse(place, $"at most {limits.Elements} elements", "more", out error);
                    if (open.Count == limits.Depth)
                        return Refuse(place, $"at most {limits.Depth} elements inside one another", "more", out error);
                    if (reader.AttributeCount > limits.Attributes)
                        return Refuse(place, $"at most {limits.Attributes} attributes", $"{reader.AttributeCount}", out error);
                    var isEmpty = reader.IsEmptyElement;
                    open.Push(new(reader, place, scan));
                    if (isEmpty)
                        Close(open, ref root, null);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    if (open.TryPeek(out var inside))
                        inside.Text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    Close(open, ref root, scan?.EndTag(place.LineNumber, place.LinePosition));
                    break;
                default:
                    break; // the declaration and white space between elements
            }
        }

        // The framework does not end a document before its root element is closed.
        return root is not null || Refuse(place, "an element", "the end of the document", out error);
    }

    static void Close(Stack<OpenElement> open, ref MarkupElement? root, (int Start, int End)? endTag)
    {
        var element = open.Pop().ToElement(endTag);
        if (open.TryPeek(out var parent))
            parent.Children.Add(element);
        else
            root = element;
    }

    static bool Refuse(IXmlLineInfo place, string expected, string found, out MarkupError error)
    {
        error = new(place.LineNumber, place.LinePosition, expected, found);
        return false;
    }

    sealed class OpenElement
    {
        readonly string _name;
        readonly string _namespace;
        readonly int _line;
        readonly int _column;
        readonly MarkupSpan? _startTag;
        readonly ImmutableArray<MarkupAttribute> _attributes = [];

        internal OpenElement(XmlReader reader, IXmlLineInfo place, TagScan? scan)
        {
            (_name, _namespace) = (reader.LocalName, reader.NamespaceURI);
            (_line, _column) = (place.LineNumber, place.LinePosition);
            _startTag = scan?.StartTag(_line, _column, reader.Name.Length);
            if (!reader.HasAttributes)
                return;
            var attributes = ImmutableArray.CreateBuilder<MarkupAttribute>(reader.AttributeCount);
            while (reader.MoveToNextAttribute())
            {
                if (reader.NamespaceURI != NamespaceDeclarations)
                    attributes.Add(new(reader.LocalName, reader.Value));
            }

            reader.MoveToElement();
            _attributes = attributes.DrainToImmutable();
        }

        internal StringBuilder Text { get => field ??= new(); }

        internal ImmutableArray<MarkupElement>.Builder Children { get => field ??= ImmutableArray.CreateBuilder<MarkupElement>(); }

        internal MarkupElement ToElement((int Start, int End)? endTag) => new()
        {
            Name = _name,
            Namespace = _namespace,
            Attributes = _attributes,
            Children = Children.DrainToImmutable(),
            Text = Text.ToString().Trim(),
            Line = _line,
            Column = _column,
            Span = endTag is { } end ? _startTag.GetValueOrDefault() with { ContentEnd = end.Start, End = end.End } : _startTag,
        };
    }
}
