using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Parley.Configuration.Xml;

/// <summary>
/// The one door for XML from the network or from a file: no document type, no entity but the five of XML, nothing
/// fetched, and limits on size, depth and count.
/// </summary>
public static class SafeXml
{
    /// <summary>How far into a document its kind is looked for; a page says what it is in its first tags.</summary>
    const int KindBytes = 512;

    /// <summary>Reads a document; the encoding is that of the byte order mark or the declaration, else UTF-8.</summary>
    public static bool TryParse(
        ReadOnlyMemory<byte> source,
        [NotNullWhen(true)] out MarkupElement? root,
        out MarkupError error,
        MarkupLimits? limits = null)
    {
        root = null;
        limits ??= MarkupLimits.Default;
        if (source.Length > limits.Bytes)
        {
            error = new(0, 0, $"at most {limits.Bytes} bytes", $"{source.Length} bytes");
            return false;
        }

        if (!IsPlausible(Encoding.Latin1.GetString(source.Span[..Math.Min(source.Length, KindBytes)]), out error))
            return false;

        try
        {
            // Opening reads the first octets already, and fails where they are none of their encoding.
            using var stream = Open(source);
            using var reader = XmlReader.Create(stream, Settings(limits));
            return MarkupReader.TryRead(reader, limits, out root, out error);
        }
        catch (XmlException exception)
        {
            root = null;
            error = Describe(exception);
            return false;
        }
        catch (ArgumentException)
        {
            // The framework loses count where the declaration holds octets that its encoding does not have.
            root = null;
            error = new(1, 1, "well-formed XML", "a fault: an XML declaration with octets that are no characters");
            return false;
        }
    }

    /// <summary>Reads a document from its text; every element then knows where it stands.</summary>
    public static bool TryParse(
        SourceText source,
        [NotNullWhen(true)] out MarkupElement? root,
        out MarkupError error,
        MarkupLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        root = null;
        limits ??= MarkupLimits.Default;
        if (source.Octets.Length > limits.Bytes)
        {
            error = new(0, 0, $"at most {limits.Bytes} bytes", $"{source.Octets.Length} bytes");
            return false;
        }

        if (!IsPlausible(source.Text, out error))
            return false;
        try
        {
            using var text = new StringReader(source.Text);
            using var reader = XmlReader.Create(text, Settings(limits));
            return MarkupReader.TryRead(reader, limits, out root, out error, source);
        }
        catch (XmlException exception)
        {
            root = null;
            error = Describe(exception);
            return false;
        }
    }

    static XmlReaderSettings Settings(MarkupLimits limits) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.Bytes, // never more characters than bytes
        MaxCharactersFromEntities = 1, // 0 would mean without limit; entities need a document type, and that is refused
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        ConformanceLevel = ConformanceLevel.Document,
        CloseInput = true,
    };

    static MemoryStream Open(ReadOnlyMemory<byte> source) =>
        MemoryMarshal.TryGetArray(source, out var segment)
            ? new(segment.Array!, segment.Offset, segment.Count, writable: false) // an array segment of memory has its array
            : new(source.ToArray(), writable: false);

    /// <summary>Tells apart what is often sent in place of a document: nothing, an HTML page, JSON.</summary>
    static bool IsPlausible(ReadOnlySpan<char> text, out MarkupError error)
    {
        error = default;
        var start = text[..Math.Min(text.Length, KindBytes)].TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        if (start.IsEmpty)
            error = new(1, 1, "an XML document", "nothing");
        else if (HtmlPage.Begins(start))
            error = new(1, 1, "an XML document", "an HTML page");
        else if (start[0] is '{' or '[')
            error = new(1, 1, "an XML document", "JSON");
        return error == default;
    }

    static MarkupError Describe(XmlException exception)
    {
        // The framework ends its messages with the place, which the error tells by itself.
        var message = exception.Message;
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var found = (place > 0 ? message[..place] : message).TrimEnd('.');
        var isDocumentType = found.Contains("DTD", StringComparison.Ordinal);
        return new(
            exception.LineNumber,
            exception.LinePosition,
            isDocumentType ? "no document type" : "well-formed XML",
            isDocumentType ? "a document type declaration" : $"a fault: {found}");
    }
}
