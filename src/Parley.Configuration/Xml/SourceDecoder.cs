using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Parley.Configuration.Xml;

/// <summary>Finds the encoding of a file and decodes it without loss, or says which octet is none of it.</summary>
static class SourceDecoder
{
    /// <summary>A declaration is this long at most: the longest name of an encoding has some forty letters.</summary>
    const int DeclarationOctets = 256;

    static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, true)),
        ([0xFF, 0xFE, 0x00, 0x00], new UTF32Encoding(false, false, true)),
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(true, false, true)),
        ([0xFF, 0xFE], new UnicodeEncoding(false, false, true)),
        ([0xFE, 0xFF], new UnicodeEncoding(true, false, true)),
    ];

    internal static bool TryDecode(ReadOnlyMemory<byte> octets, [NotNullWhen(true)] out SourceText? source, out MarkupError error)
    {
        source = null;
        var span = octets.Span;
        var (encoding, preamble) = (default(Encoding), 0);
        foreach (var (mark, marked) in Marks)
        {
            if (span.StartsWith(mark))
            {
                (encoding, preamble) = (marked, mark.Length);
                break;
            }
        }

        if (encoding is null && !TryFindUnmarked(span, out encoding, out error))
            return false;
        return encoding is UTF8Encoding
            ? TryDecodeUtf8(octets, preamble, encoding, out source, out error)
            : TryDecodeOther(octets, preamble, encoding, out source, out error);
    }

    /// <summary>Without a mark: UTF-16 shows itself by the zero beside the first letter; else the declaration decides.</summary>
    static bool TryFindUnmarked(ReadOnlySpan<byte> span, [NotNullWhen(true)] out Encoding? encoding, out MarkupError error)
    {
        error = default;
        encoding = span switch
        {
            [(byte)'<', 0, ..] => Marks[3].Encoding,
            [0, (byte)'<', ..] => Marks[4].Encoding,
            _ => null,
        };
        if (encoding is not null)
            return true;
        var start = Encoding.Latin1.GetString(span[..Math.Min(span.Length, DeclarationOctets)]);
        var name = XmlDeclaration.EncodingIn(start) is { } declared ? start[declared] : "utf-8";
        encoding = name.ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" => Marks[0].Encoding, // ASCII is UTF-8 that uses no more
            "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
            // A declaration in single octets cannot be right about these; whoever saved the file changed its encoding.
            "UTF-16" or "UTF-16LE" or "UTF-16BE" or "UNICODE" => Marks[0].Encoding,
            var upper when upper.StartsWith("WINDOWS-125", StringComparison.Ordinal) || upper.StartsWith("ISO-8859-", StringComparison.Ordinal) =>
                CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
            _ => null,
        };
        if (encoding is not null)
            return true;
        error = new(1, 1, "UTF-8, UTF-16, or a code page of Windows or ISO 8859", $"the encoding {name}");
        return false;
    }

    static bool TryDecodeUtf8(
        ReadOnlyMemory<byte> octets, int preamble, Encoding encoding, [NotNullWhen(true)] out SourceText? source, out MarkupError error)
    {
        source = null;
        error = default;
        var content = octets.Span[preamble..];
        var text = new char[content.Length];
        Utf8.ToUtf16(content, text, out var read, out var written, replaceInvalidSequences: false);
        if (read < content.Length)
        {
            var place = new SourceText(octets[..(preamble + read)], preamble, encoding, new string(text, 0, written)).PlaceAt(written);
            error = new(
                place.Line, place.Column, "UTF-8",
                $"the octet 0x{content[read]:X2} at offset {preamble + read}, which belongs to another encoding such as Windows-1252");
            return false;
        }

        source = new(octets, preamble, encoding, new string(text, 0, written));
        return true;
    }

    static bool TryDecodeOther(
        ReadOnlyMemory<byte> octets, int preamble, Encoding encoding, [NotNullWhen(true)] out SourceText? source, out MarkupError error)
    {
        source = null;
        error = default;
        try
        {
            source = new(octets, preamble, encoding, encoding.GetString(octets.Span[preamble..]));
            // Some code pages read two octets as one character; what cannot be written back as it was cannot be edited.
            if (encoding.GetByteCount(source.Text) == octets.Length - preamble)
                return true;
            error = new(1, 1, $"text in {encoding.WebName}", "octets that it has two ways to write");
        }
        catch (Exception failure) when (failure is DecoderFallbackException or EncoderFallbackException)
        {
            error = new(1, 1, $"text in {encoding.WebName}", failure is DecoderFallbackException { Index: var index }
                ? $"octets at offset {preamble + Math.Max(index, 0)} that are none of its characters"
                : "characters that it cannot write");
        }

        source = null;
        return false;
    }
}
