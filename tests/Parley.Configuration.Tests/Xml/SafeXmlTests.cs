using System.Text;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Tests.Xml;

public sealed class SafeXmlTests
{
    [Fact]
    public void Reads_elements_attributes_text_and_places()
    {
        var root = Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <!-- a comment -->
            <c:config xmlns:c="urn:example" version="1.0">
              <Client>
                <Key> a &amp; b </Key><Other><![CDATA[<c>]]></Other>
              </Client>
            </c:config>
            """);

        Assert.Equal("config", root.Name);
        Assert.Equal("urn:example", root.Namespace);
        Assert.Equal([new("version", "1.0")], root.Attributes.AsEnumerable());
        Assert.Equal("a & b", root.Child("client")?.ChildText("KEY"));
        Assert.Equal("<c>", root.Child("Client")?.ChildText("Other"));
        Assert.Equal(5, root.Child("Client")?.Child("Key")?.Line);
        Assert.Equal(6, root.Child("Client")?.Child("Key")?.Column);
    }

    [Theory]
    [InlineData("<?xml version='1.0\u00AE' encoding='UTF-8'?><a/>")]
    [InlineData("<?xml version='1.0 encoding=\u00ACUTF-8'?><a/>")]
    public void A_declaration_with_octets_that_are_no_characters_is_refused(string latin1)
    {
        Assert.False(SafeXml.TryParse(Encoding.Latin1.GetBytes(latin1), out _, out var error));
        Assert.Equal("well-formed XML", error.Expected);
    }

    [Fact]
    public void Walks_in_the_order_of_the_document() => Assert.Equal(
        ["a", "b", "c", "d"], Read("<a><b><c/></b><d/></a>").DescendantsAndSelf().Select(element => element.Name));

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "no document type", "a document type declaration")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "no document type", "a document type declaration")]
    [InlineData("", "an XML document", "nothing")]
    [InlineData(" \r\n\t ", "an XML document", "nothing")]
    [InlineData("<!doctype HTML><html><body>401</body></html>", "an XML document", "an HTML page")]
    [InlineData("<!-- custom Cisco error page --><HTML><title>401</title></HTML>", "an XML document", "an HTML page")]
    [InlineData("{\"error\":401}", "an XML document", "JSON")]
    public void Tells_what_came_in_place_of_a_document(string text, string expected, string found)
    {
        Assert.False(SafeXml.TryParse(Encoding.UTF8.GetBytes(text), out _, out var error));

        Assert.Equal((expected, found), (error.Expected, error.Found));
    }

    [Theory]
    [InlineData("<config>\n  <Client>\n  </Clint>\n</config>", 3)]
    [InlineData("<config>\n <Filter>(&(a=b)(c=d))</Filter></config>", 2)]
    [InlineData("<config>\n<a>", 2)]
    [InlineData("<config/>\n<config/>", 2)]
    [InlineData("<config>&unknown;</config>", 1)]
    [InlineData("<config>\u0001</config>", 1)]
    [InlineData("plain text", 1)]
    public void Gives_the_line_of_a_fault(string text, int line)
    {
        Assert.False(SafeXml.TryParse(Encoding.UTF8.GetBytes(text), out _, out var error));

        Assert.Equal(line, error.Line);
        Assert.Equal("well-formed XML", error.Expected);
        Assert.DoesNotContain("Line ", error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_beyond_a_limit()
    {
        Assert.Equal("at most 10 bytes", Refused("<a>0123456789</a>", new() { Bytes = 10 }));
        Assert.Equal("at most 2 elements inside one another", Refused("<a><b><c/></b></a>", new() { Depth = 2 }));
        Assert.Equal("at most 3 elements", Refused("<a><b/><b/><b/></a>", new() { Elements = 3 }));
        Assert.Equal("at most 1 attributes", Refused("<a x='1' y='2'/>", new() { Attributes = 1 }));
    }

    [Fact]
    public void Reads_what_is_just_within_the_limits()
    {
        var limits = new MarkupLimits { Bytes = 30, Depth = 3, Elements = 3, Attributes = 2 };

        Assert.True(SafeXml.TryParse("<a x='1' y='2'><b><c/></b></a>"u8.ToArray(), out _, out _, limits));
    }

    [Fact]
    public void Reads_other_encodings_by_their_mark()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<a>ü</a>")).ToArray();

        Assert.True(SafeXml.TryParse(bytes, out var root, out _));

        Assert.Equal("ü", root.Text);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("no-such-encoding")]
    [InlineData("utf-32")]
    public void Refuses_an_encoding_it_does_not_know(string encoding) =>
        Assert.False(SafeXml.TryParse(Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='{encoding}'?><a/>"), out _, out _));

    [Fact]
    public void Any_octets_are_answered()
    {
        const int seed = 20260603;
        var random = new Random(seed);
        const string Text = "<a b='c'><d>&amp;</d><![CDATA[x]]></a>";
        byte[][] samples =
        [
            Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + Text),
            Encoding.Unicode.GetBytes("\uFEFF" + Text),
            Encoding.UTF32.GetBytes("\uFEFF" + Text),
        ];
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = samples[round % samples.Length].ToArray();
            for (var change = random.Next(1, 5); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            var read = SafeXml.TryParse(bytes.AsMemory(0, random.Next(bytes.Length + 1)), out var root, out var error);

            Assert.True(read == root is not null, $"seed {seed}, round {round}");
            Assert.True(read || error != default, $"seed {seed}, round {round}");
        }
    }

    static string Refused(string text, MarkupLimits limits)
    {
        Assert.False(SafeXml.TryParse(Encoding.UTF8.GetBytes(text), out _, out var error, limits));
        return error.Expected;
    }

    static MarkupElement Read(string text)
    {
        Assert.True(SafeXml.TryParse(Encoding.UTF8.GetBytes(text), out var root, out var error), error.ToString());
        return root;
    }
}
