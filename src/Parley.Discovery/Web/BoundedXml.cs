using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace Parley.Discovery.Web;

/// <summary>
/// Reads small XML documents from strangers: no DTD, no entities, nothing fetched, bounded in size and depth.
/// </summary>
static class BoundedXml
{
    /// <summary>The deepest nesting. XRD has three levels, the cloud's answer about as many.</summary>
    internal const int MaximumDepth = 16;

    /// <summary>Reads a document, or says in a sentence for a person why not.</summary>
    internal static bool TryRead(
        ReadOnlyMemory<byte> body, [NotNullWhen(true)] out XElement? root, [NotNullWhen(false)] out string? problem)
    {
        root = null;
        problem = null;
        if (body.Length > WebAnswer.MaximumBodyOctets)
        {
            problem = $"it has {body.Length} octets; at most {WebAnswer.MaximumBodyOctets} are read";
            return false;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = WebAnswer.MaximumBodyOctets,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        try
        {
            // Depth is measured in a pass of its own, so that no tree is ever built of a document that is too deep.
            using (var measure = XmlReader.Create(Open(body), settings))
            {
                while (measure.Read())
                {
                    if (measure.Depth > MaximumDepth)
                    {
                        problem = $"its elements are nested more than {MaximumDepth} deep";
                        return false;
                    }
                }
            }

            using var reader = XmlReader.Create(Open(body), settings);
            root = XElement.Load(reader);
            return true;
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or NotSupportedException or IOException)
        {
            problem = $"it is not XML that can be read: {exception.Message}";
            return false;
        }
    }

    static MemoryStream Open(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment) && segment.Array is not null
            ? new(segment.Array, segment.Offset, segment.Count, writable: false)
            : new(body.ToArray(), writable: false);
}
