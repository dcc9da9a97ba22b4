using System.Text;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Tests.Xml;

public sealed class SourceTextTests
{
    static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding("windows-1252")!; // always there

    public static TheoryData<string> Encodings => [.. new[] { "utf-8", "utf-8 with mark", "utf-16 with mark", "utf-16be with mark", "utf-16 without", "utf-32 with mark", "windows-1252", "iso-8859-1" }];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_every_encoding_with_the_place_of_each_element_and_changes_nothing_else(string encoding)
    {
        var octets = Encode(encoding, "<a>\r\n  <b x='>'>ü</b ><c/>é\r\n</a>");
        Assert.True(SourceText.TryDecode(octets, out var source, out var fault), fault.ToString());
        Assert.True(SafeXml.TryParse(source, out var root, out var error), error.ToString());

        var span = root.Child("b")!.Span.GetValueOrDefault(); // it is there
        var changed = source.Apply([new(span.ContentStart, span.ContentEnd - span.ContentStart, "ö")]);

        Assert.Equal("<b x='>'>ü</b >", source.Text[span.Start..span.End]);
        Assert.Equal("<c/>", source.Text[root.Child("c")!.Span.GetValueOrDefault().Start..root.Child("c")!.Span.GetValueOrDefault().End]);
        Assert.Equal(Encode(encoding, "<a>\r\n  <b x='>'>ö</b ><c/>é\r\n</a>"), changed);
    }

    [Fact]
    public void Tells_places_in_lines_columns_and_octets()
    {
        Assert.True(SourceText.TryDecode(Encoding.UTF8.GetBytes("\uFEFFä\r\nb\rc\nd"), out var source, out _));

        Assert.Equal(
            [new TextPlace(1, 1, 3), new(2, 1, 7), new(3, 1, 9), new(4, 1, 11), new(4, 2, 12)],
            new[] { 0, 3, 5, 7, 8 }.Select(source.PlaceAt));
        Assert.Equal((3, -1, -1), (source.OffsetOf(2, 1), source.OffsetOf(9, 1), source.OffsetOf(4, 9)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Counts_octets_in_long_texts_and_never_parts_a_pair(string encoding)
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\U0001F600ü", 3_000));
        var known = Encoding.GetEncoding(encoding);
        Assert.True(SourceText.TryDecode((byte[])[.. known.GetPreamble(), .. known.GetBytes(text)], out var source, out _));

        for (var offset = 1; offset < text.Length; offset += 3)
            Assert.Equal(known.GetPreamble().Length + known.GetByteCount(text.AsSpan(0, offset)), source.PlaceAt(offset).ByteOffset);
    }

    [Fact]
    public void Names_the_octet_that_is_not_UTF_8()
    {
        Assert.False(SourceText.TryDecode(Windows.GetBytes("<config>\n <A>ä</A></config>"), out _, out var error));

        Assert.Equal((2, 5, "UTF-8"), (error.Line, error.Column, error.Expected));
        Assert.Contains("0xE4 at offset 13", error.Found, StringComparison.Ordinal);
        Assert.Contains("Windows-1252", error.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='utf-7'?><a/>", "the encoding utf-7")]
    [InlineData("<?xml version='1.0' encoding='shift_jis'?><a/>", "the encoding shift_jis")]
    public void Refuses_an_encoding_it_does_not_know(string text, string found)
    {
        Assert.False(SourceText.TryDecode(Encoding.ASCII.GetBytes(text), out _, out var error));
        Assert.Equal(found, error.Found);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x3C })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x3C, 0x00 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC0, 0x80 })]
    public void Refuses_octets_that_are_none_of_the_encoding(byte[] octets)
    {
        Assert.False(SourceText.TryDecode(octets, out _, out var error));
        Assert.NotEqual(0, error.Line);
    }

    static byte[] Encode(string encoding, string text)
    {
        var (name, mark) = encoding.Split(' ') is [var plain, "with", ..] ? (plain, true) : (encoding.Split(' ')[0], false);
        var known = name switch
        {
            "utf-8" => new UTF8Encoding(mark),
            "utf-16" => new UnicodeEncoding(false, mark),
            "utf-16be" => new UnicodeEncoding(true, mark),
            "utf-32" => new UTF32Encoding(false, mark),
            "iso-8859-1" => Encoding.Latin1,
            _ => Windows,
        };
        var declaration = known is UTF8Encoding or UnicodeEncoding or UTF32Encoding ? "" : $"<?xml version=\"1.0\" encoding=\"{name}\"?>";
        return [.. known.GetPreamble(), .. known.GetBytes(declaration + text)];
    }
}
