using System.Text;

namespace Parley.Certificates.Material;

/// <summary>Brings the octets of a text file into the form that <see cref="PemScanner"/> reads: ASCII with real line ends.</summary>
static class MaterialText
{
    /// <summary>
    /// Byte order marks are taken off, UTF-16 becomes UTF-8, and line ends that were written as a backslash and a letter, as
    /// in JSON and in environment variables, become line ends.
    /// </summary>
    internal static ReadOnlyMemory<byte> Normalise(ReadOnlyMemory<byte> content, List<MaterialError> oddities)
    {
        var text = content.Span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => content[3..],
            [0xFF, 0xFE, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, content[2..].ToArray()),
            [0xFE, 0xFF, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, content[2..].ToArray()),
            [not 0, 0, not 0, 0, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, content.ToArray()),
            [0, not 0, 0, not 0, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, content.ToArray()),
            _ => content,
        };
        return HasWrittenLineEnds(text.Span) ? Unescape(text.Span, oddities) : text;
    }

    static bool HasWrittenLineEnds(ReadOnlySpan<byte> text) =>
        text.IndexOf("-----\\n"u8) >= 0 || text.IndexOf("-----\\r\\n"u8) >= 0;

    static byte[] Unescape(ReadOnlySpan<byte> text, List<MaterialError> oddities)
    {
        oddities.Add(new()
        {
            Kind = MaterialFault.Untidy,
            Line = 1,
            Expected = "line ends",
            Found = "\\n written out",
            Remedy = "Replace each \\n by a line end before other programs read the file.",
        });
        var plain = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = text[i] == '\\' && i + 1 < text.Length && text[i + 1] is (byte)'n' or (byte)'r' or (byte)'"';
            plain[length++] = isEscape ? (byte)'\n' : text[i];
            i += isEscape ? 1 : 0;
        }

        return plain[..length];
    }
}
