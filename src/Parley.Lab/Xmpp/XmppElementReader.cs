using System.Xml;
using System.Xml.Linq;

namespace Parley.Lab.Xmpp;

/// <summary>Reads one XML stream: its header, then its elements, one at a time (RFC 6120, 4 and 11).</summary>
sealed class XmppElementReader : IDisposable
{
    // RFC 6120, 11.1 forbids entities, comments and instructions; what is left is bounded by size and by depth.
    internal const int MaximumCharacters = 4 * 1024 * 1024;
    internal const int MaximumDepth = 32;

    readonly XmlReader _reader;

    /// <summary>Reads from a stream, which may be read by another reader afterwards: a restarted stream has its own.</summary>
    internal XmppElementReader(Stream stream) => _reader = XmlReader.Create(stream, new()
    {
        Async = true,
        CloseInput = false,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaximumCharacters,
        ConformanceLevel = ConformanceLevel.Document,
    });

    /// <summary>Reads the opening tag of the stream, without children.</summary>
    internal async Task<XmppInput> ReadHeaderAsync()
    {
        try
        {
            if (await _reader.MoveToContentAsync().ConfigureAwait(false) != XmlNodeType.Element)
                return new(null);
            return _reader is { LocalName: "stream", NamespaceURI: var name } && name == XmppNamespaces.Streams.NamespaceName
                ? new(CurrentTag())
                : new(null, "invalid-namespace");
        }
        catch (XmlException)
        {
            return new(null, "not-well-formed");
        }
    }

    /// <summary>Reads the next element on the stream.</summary>
    internal async Task<XmppInput> ReadAsync()
    {
        try
        {
            var open = new Stack<XElement>();
            while (await _reader.ReadAsync().ConfigureAwait(false)) // bounded by MaximumCharacters
            {
                switch (_reader.NodeType)
                {
                    case XmlNodeType.Element:
                        var element = CurrentTag();
                        if (open.TryPeek(out var parent))
                            parent.Add(element);
                        if (_reader.IsEmptyElement && parent is null)
                            return new(element);
                        if (!_reader.IsEmptyElement)
                            open.Push(element);
                        if (open.Count > MaximumDepth)
                            return new(null, "policy-violation");
                        break;
                    case XmlNodeType.EndElement when open.Count == 0:
                        return new(null);
                    case XmlNodeType.EndElement:
                        var closed = open.Pop();
                        if (open.Count == 0)
                            return new(closed);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA when open.Count > 0:
                        open.Peek().Add(await _reader.GetValueAsync().ConfigureAwait(false));
                        break;
                    case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                        break; // RFC 6120, 4.6.1: white space between stanzas keeps a connection alive
                    case XmlNodeType.Text or XmlNodeType.CDATA:
                        return new(null, "bad-format");
                    default:
                        return new(null, "restricted-xml");
                }
            }

            return new(null);
        }
        catch (XmlException)
        {
            return new(null, "not-well-formed");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    XElement CurrentTag()
    {
        var element = new XElement(XName.Get(_reader.LocalName, _reader.NamespaceURI));
        for (var more = _reader.MoveToFirstAttribute(); more; more = _reader.MoveToNextAttribute())
        {
            if (_reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                element.Add(new XAttribute(XName.Get(_reader.LocalName, _reader.NamespaceURI), _reader.Value));
        }

        _reader.MoveToElement();
        return element;
    }
}
