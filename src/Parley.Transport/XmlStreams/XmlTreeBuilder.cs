using System.Collections.Immutable;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Transport.XmlStreams;

/// <summary>Puts tags and text together to the children of the root, within the limits.</summary>
sealed class XmlTreeBuilder(XmlStreamLimits limits)
{
    const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    readonly Stack<Open> _open = new();
    int _bytes;
    int _elements;
    bool _closed;

    /// <summary>Takes one tag or CDATA section, from its <c>&lt;</c> to its <c>&gt;</c>.</summary>
    internal bool TryHandle(string text, int bytes, out XmlStreamEvent? happened, out ParseError error)
    {
        happened = null;
        if (!TryCount(bytes, out error))
            return false;
        const string opening = "<![CDATA[";
        if (text.StartsWith(opening, StringComparison.Ordinal))
            return TryAddCharacterData(text.AsSpan(opening.Length, text.Length - opening.Length - "]]>".Length), out error);
        if (text.StartsWith("<!", StringComparison.Ordinal))
        {
            error = new(0, "an element (comments and document types are forbidden, RFC 6120, 11.1)", "'<!'");
            return false;
        }

        if (!XmlTag.TryParse(text, limits.Attributes, out var tag, out error))
            return false;
        if (_closed)
        {
            error = new(0, "nothing after the end of the stream", "a tag");
            return false;
        }

        return tag.IsEnd ? TryEnd(tag, out happened, out error) : TryBegin(tag, out happened, out error);
    }

    /// <summary>Takes text as written between tags.</summary>
    internal bool TryAddText(string raw, int bytes, out ParseError error)
    {
        if (!TryCount(bytes, out error))
            return false;
        if (!XmlText.TryDecode(raw, out var text))
        {
            error = new(0, "text without control characters and unknown entities", "something else");
            return false;
        }

        return TryAdd(text, out error);
    }

    bool TryAddCharacterData(ReadOnlySpan<char> content, out ParseError error)
    {
        if (!XmlText.IsAllowed(content))
        {
            error = new(0, "text without control characters", "one");
            return false;
        }

        return TryAdd(content, out error);
    }

    bool TryAdd(ReadOnlySpan<char> text, out ParseError error)
    {
        error = default;
        // White space between the children of the root keeps connections alive (RFC 6120, 4.6.1).
        if (_open.Count <= 1)
        {
            _bytes = 0;
            if (text.IsWhiteSpace())
                return true;
            error = new(0, _open.Count == 0 ? "the start tag of the stream" : "an element", "text");
            return false;
        }

        _open.Peek().Text.Append(text);
        return true;
    }

    bool TryCount(int bytes, out ParseError error)
    {
        error = default;
        _bytes += bytes;
        if (_bytes <= limits.ElementBytes)
            return true;
        error = new(0, $"an element of at most {limits.ElementBytes} bytes", "a longer one");
        return false;
    }

    bool TryBegin(XmlTag tag, out XmlStreamEvent? happened, out ParseError error)
    {
        happened = null;
        error = default;
        if (_open.Count == limits.Depth || _elements == limits.Elements)
        {
            error = new(0, $"at most {limits.Depth} elements inside each other and {limits.Elements} in all", "more");
            return false;
        }

        _elements++;
        var open = new Open { Tag = tag, Outer = _open.Count == 0 ? null : _open.Peek() };
        if (!TryResolve(open, out error))
            return false;
        if (tag.IsEmpty)
            return TryFinish(open, out happened);
        _open.Push(open);
        if (_open.Count == 1)
        {
            happened = new(XmlStreamEventKind.Opened, open.Build());
            Reset();
        }

        return true;
    }

    bool TryEnd(XmlTag tag, out XmlStreamEvent? happened, out ParseError error)
    {
        happened = null;
        error = default;
        if (_open.Count == 0 || _open.Peek().Tag.QualifiedName != tag.QualifiedName)
        {
            error = new(0, _open.Count == 0 ? "a start tag" : $"</{_open.Peek().Tag.QualifiedName}>", $"</{tag.QualifiedName}>");
            return false;
        }

        return TryFinish(_open.Pop(), out happened);
    }

    bool TryFinish(Open ended, out XmlStreamEvent? happened)
    {
        happened = null;
        switch (_open.Count)
        {
            case 0:
                _closed = true;
                happened = new(XmlStreamEventKind.Closed, null);
                break;
            case 1:
                happened = new(XmlStreamEventKind.Element, ended.Build());
                Reset();
                break;
            default:
                _open.Peek().Children.Add(ended.Build());
                break;
        }

        return true;
    }

    void Reset()
    {
        _bytes = 0;
        _elements = 0;
    }

    static bool TryResolve(Open open, out ParseError error)
    {
        error = default;
        var name = open.Tag.QualifiedName;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        open.Name = name[(colon + 1)..];
        var prefix = colon < 0 ? "" : name[..colon];
        if (open.Name.Length == 0 || open.Name.Contains(':', StringComparison.Ordinal) || colon == 0)
        {
            error = new(1, "a name with at most one prefix", $"'{PlainLine.Of(name, 64)}'");
            return false;
        }

        if (open.Lookup(prefix) is not { } found)
        {
            error = new(1, $"a declaration of the prefix '{PlainLine.Of(prefix, 64)}'", "none");
            return false;
        }

        open.Namespace = found;
        return true;
    }

    sealed class Open
    {
        internal required XmlTag Tag { get; init; }

        internal required Open? Outer { get; init; }

        internal string Name { get; set; } = "";

        internal string Namespace { get; set; } = "";

        internal StringBuilder Text { get; } = new();

        internal ImmutableArray<XmlStreamElement>.Builder Children { get; } = ImmutableArray.CreateBuilder<XmlStreamElement>();

        /// <summary>The namespace of a prefix; bounded by the depth and by the attributes of a tag.</summary>
        internal string? Lookup(string prefix)
        {
            if (prefix == "xml")
                return XmlNamespace;
            var declaration = prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix}";
            for (var scope = this; scope is not null; scope = scope.Outer)
            {
                foreach (var attribute in scope.Tag.Attributes)
                {
                    if (attribute.Key == declaration)
                        return attribute.Value;
                }
            }

            return prefix.Length == 0 ? "" : null;
        }

        static bool IsDeclaration(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal);

        internal XmlStreamElement Build() => new(
            Name,
            Namespace,
            [.. Tag.Attributes.Where(attribute => !IsDeclaration(attribute.Key))],
            Children.ToImmutable(),
            Text.ToString(),
            Lookup("") ?? "");
    }
}
