using System.Text;
using Parley.Transport.XmlStreams;

namespace Parley.Transport.Tests.XmlStreams;

public sealed class XmlStreamScannerTests
{
    const string Header = "<?xml version='1.0'?><stream:stream from='example.com' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    const string Features =
        "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>"
        + "<mechanisms xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"><mechanism>PLAIN</mechanism><mechanism>X&amp;&#x59;<![CDATA[<]]></mechanism></mechanisms></stream:features>";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(13)]
    [InlineData(100_000)]
    public void Reads_a_stream_in_pieces_of_any_size(int piece)
    {
        var (events, scanner) = Read($"{Header} {Features}\n</stream:stream>", piece);

        Assert.Null(scanner.Error);
        Assert.Equal([XmlStreamEventKind.Opened, XmlStreamEventKind.Element, XmlStreamEventKind.Closed], events.Select(found => found.Kind));
        Assert.Equal("{http://etherx.jabber.org/streams}stream", events[0].Element!.ToString());
        Assert.Equal("example.com", events[0].Element!.Attribute("from"));
        var features = events[1].Element!;
        Assert.True(features.Is("features", "http://etherx.jabber.org/streams"));
        Assert.NotNull(features.Child("starttls", "urn:ietf:params:xml:ns:xmpp-tls")!.Child("required", "urn:ietf:params:xml:ns:xmpp-tls"));
        Assert.Equal(["PLAIN", "X&Y<"], features.Children[1].Children.Select(mechanism => mechanism.Text));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]>", "an element (comments and document types are forbidden, RFC 6120, 11.1)")]
    [InlineData("<a><!-- c --></a>", "an element (comments and document types are forbidden, RFC 6120, 11.1)")]
    [InlineData("<a><?php ?></a>", "an element (processing instructions are forbidden, RFC 6120, 11.1)")]
    [InlineData("<a>&xxe;</a>", "text without control characters and unknown entities")]
    [InlineData("<a>&#0;</a>", "text without control characters and unknown entities")]
    [InlineData("<a b='&xxe;'/>", "a value without '<', control characters and unknown entities")]
    [InlineData("<a b='1' b='2'/>", "every attribute once")]
    [InlineData("<a b=1/>", "a value in quotes")]
    [InlineData("<a></b>", "</a>")]
    [InlineData("<x:a/>", "a declaration of the prefix 'x'")]
    [InlineData("<a:b:c/>", "a name with at most one prefix")]
    [InlineData("text", "an element")]
    [InlineData("<a>\u0001</a>", "text without control characters and unknown entities")]
    [InlineData("< a/>", "the name of an element")]
    [InlineData("</stream:stream><a/>", "nothing after the end of the stream")]
    public void Refuses_what_XMPP_forbids(string xml, string expected)
    {
        var (_, scanner) = Read($"{Header}{xml}<end/>", 7);

        Assert.Equal(expected, scanner.Error?.Expected);
    }

    [Fact]
    public void Says_where_in_the_stream_it_stopped()
    {
        var (_, scanner) = Read($"{Header}<a><b x='1' y/></a>", 5);

        Assert.Equal(Header.Length + "<a><b x='1' y".Length, scanner.Error?.Offset);
    }

    [Fact]
    public void Refuses_bytes_that_are_not_UTF_8()
    {
        var scanner = new XmlStreamScanner(XmlStreamLimits.BeforeTls);

        scanner.Feed([.. Encoding.UTF8.GetBytes(Header), .. "<a>"u8, 0xC3, 0x28, .. "</a>"u8]);
        while (scanner.TryRead(out _))
        {
        }

        Assert.Equal("UTF-8", scanner.Error?.Expected);
    }

    [Theory]
    [InlineData("depth")]
    [InlineData("elements")]
    [InlineData("attributes")]
    [InlineData("tag")]
    [InlineData("text")]
    public void Ends_what_has_no_end(string without)
    {
        var endless = without switch
        {
            "depth" => string.Concat(Enumerable.Repeat("<a>", 10_000)),
            "elements" => "<a>" + string.Concat(Enumerable.Repeat("<b/>", 10_000)),
            "attributes" => "<a " + string.Concat(Enumerable.Range(0, 100).Select(i => $"b{i}='' ")) + "/>",
            "tag" => "<a b='" + new string('x', 100_000),
            _ => "<a>" + new string('x', 100_000),
        };

        var (_, scanner) = Read(Header + endless, 1000);

        Assert.NotNull(scanner.Error);
        Assert.True(scanner.PendingBytes.Length < 20_000);
    }

    [Fact]
    public void Takes_long_text_in_pieces_without_cutting_characters_or_references()
    {
        var text = string.Concat(Enumerable.Repeat("ä&amp;€&#x1F600;😀", 2_000));

        var (events, scanner) = Read($"{Header}<a>{text}</a>", 333, new());

        Assert.Null(scanner.Error);
        Assert.Equal(string.Concat(Enumerable.Repeat("ä&€😀😀", 2_000)), events[1].Element!.Text);
    }

    [Fact]
    public void Shows_what_is_left_over()
    {
        var (_, scanner) = Read($"{Header}<a/><b", 1000);

        Assert.Equal("<b"u8.ToArray(), scanner.PendingBytes.ToArray());
    }

    [Fact]
    public void Survives_bytes_of_any_kind()
    {
        Mutations.Of(Encoding.UTF8.GetBytes($"{Header}{Features}<a>ä&#x1F600;</a></stream:stream>"), seed: 20262, rounds: 20_000, mutated =>
        {
            var scanner = new XmlStreamScanner(XmlStreamLimits.BeforeTls);
            foreach (var chunk in mutated.Chunk(17))
            {
                scanner.Feed(chunk);
                while (scanner.TryRead(out var found))
                    Assert.True(Enum.IsDefined(found.Kind));
            }
        });
    }

    static (List<XmlStreamEvent> Events, XmlStreamScanner Scanner) Read(string xml, int piece, XmlStreamLimits? limits = null)
    {
        var scanner = new XmlStreamScanner(limits ?? XmlStreamLimits.BeforeTls);
        var events = new List<XmlStreamEvent>();
        foreach (var chunk in Encoding.UTF8.GetBytes(xml).Chunk(piece))
        {
            scanner.Feed(chunk);
            while (scanner.TryRead(out var found))
                events.Add(found);
        }

        return (events, scanner);
    }
}
