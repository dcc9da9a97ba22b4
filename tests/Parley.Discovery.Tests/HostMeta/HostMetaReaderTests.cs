using System.Text;
using Parley.Discovery.HostMeta;
using Parley.Discovery.Web;

namespace Parley.Discovery.Tests.HostMeta;

public sealed class HostMetaReaderTests
{
    const string Xml = """
        <?xml version='1.0' encoding='utf-8'?>
        <XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>
          <!-- XMPP and, as others do, a few more. -->
          <Link rel="lrdd" type="application/xrd+xml" template="https://example.com/lrdd?uri={uri}"/>
          <Link rel="urn:xmpp:alt-connections:xbosh" href="https://im.example.com:5281/http-bind"/>
          <Link rel="urn:xmpp:alt-connections:websocket" href="wss://im.example.com/ws"/>
          <Link rel="urn:xmpp:alt-connections:websocket" href="wss://im.example.com/ws"/>
        </XRD>
        """;

    const string Json = """
        { "subject": "https://example.com", "links": [
          { "rel": "urn:xmpp:alt-connections:websocket", "href": "wss://im.example.com/ws" },
          { "rel": "urn:xmpp:alt-connections:xbosh", "href": "https://im.example.com:5281/http-bind" },
          { "rel": "lrdd", "template": "https://example.com/{uri}" }, 7, null, { "rel": 1, "href": [] } ] }
        """;

    static readonly HostMetaLink Bosh = new(AlternativeConnection.Bosh, new("https://im.example.com:5281/http-bind"));
    static readonly HostMetaLink WebSocket = new(AlternativeConnection.WebSocket, new("wss://im.example.com/ws"));

    [Fact]
    public void Reads_the_links_for_XMPP_out_of_XML()
    {
        Assert.True(HostMetaReader.TryReadXml(Encoding.UTF8.GetBytes(Xml), out var links, out _));

        Assert.Equal<IEnumerable<HostMetaLink>>([Bosh, WebSocket], links);
    }

    [Fact]
    public void Reads_the_links_for_XMPP_out_of_JSON()
    {
        Assert.True(HostMetaReader.TryReadJson(Encoding.UTF8.GetBytes(Json), out var links, out _));

        Assert.Equal<IEnumerable<HostMetaLink>>([WebSocket, Bosh], links);
    }

    [Fact]
    public void Reads_a_byte_order_mark()
    {
        Assert.True(HostMetaReader.TryReadXml(Encoding.UTF8.GetBytes("\uFEFF" + Xml), out var xml, out _));
        Assert.True(HostMetaReader.TryReadJson(Encoding.UTF8.GetBytes("\uFEFF" + Json), out var json, out _));

        Assert.Equal((2, 2), (xml.Length, json.Length));
    }

    [Theory]
    [InlineData("wss://im.example.com/ws", true)]
    [InlineData("ws://im.example.com/ws", true)] // kept, so that it can be said to be unsafe
    [InlineData("https://im.example.com/ws", false)]
    [InlineData("/ws", false)]
    [InlineData("wss:///ws", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("", false)]
    public void Takes_only_addresses_that_fit_the_way(string address, bool expected)
    {
        var xml = $"<XRD><Link rel='urn:xmpp:alt-connections:websocket' href='{address}'/></XRD>";

        Assert.True(HostMetaReader.TryReadXml(Encoding.UTF8.GetBytes(xml), out var links, out _));

        Assert.Equal(expected, !links.IsEmpty);
    }

    [Fact]
    public void Takes_no_address_longer_than_addresses_are()
    {
        var xml = $"<XRD><Link rel='urn:xmpp:alt-connections:websocket' href='wss://im.example.com/{new string('a', 3000)}'/></XRD>";

        Assert.True(HostMetaReader.TryReadXml(Encoding.UTF8.GetBytes(xml), out var links, out _));

        Assert.Empty(links);
    }

    [Fact]
    public void Looks_at_a_bounded_number_of_links()
    {
        var link = "<Link rel='urn:xmpp:alt-connections:websocket' href='wss://h{0}.example.com/'/>";
        var xml = new StringBuilder("<XRD>");
        for (var i = 0; i < 1000; i++)
            xml.Append(link.Replace("{0}", $"{i}", StringComparison.Ordinal));

        Assert.True(HostMetaReader.TryReadXml(Encoding.UTF8.GetBytes(xml.Append("</XRD>").ToString()), out var links, out _));

        Assert.Equal(HostMetaReader.MaximumLinks, links.Length);
    }

    public static TheoryData<string, string> HostileXml => new()
    {
        { "", "not XML" },
        { "<XRD", "not XML" },
        { "<html><body>Not here</body></html>", "an HTML page" },
        { "<?xml version='1.0'?><html><body>Not here</body></html>", "<html>" },
        { "<!DOCTYPE XRD [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><XRD>&b;</XRD>", "document type" },
        { "<!DOCTYPE XRD SYSTEM 'file:///etc/passwd'><XRD/>", "document type" },
        { "<XRD>&unknown;</XRD>", "not XML" },
        { "<?xml version='1.0' encoding='no-such-thing'?><XRD/>", "not XML" },
        { string.Concat(Enumerable.Repeat("<XRD>", 200)) + string.Concat(Enumerable.Repeat("</XRD>", 200)), "inside one another" },
        { "<XRD>" + new string(' ', WebAnswer.MaximumBodyOctets) + "</XRD>", "at most 131072 bytes" },
    };

    [Theory]
    [MemberData(nameof(HostileXml))]
    public void Refuses_hostile_XML(string xml, string problem)
    {
        Assert.False(HostMetaReader.TryReadXml(Encoding.UTF8.GetBytes(xml), out _, out var said));

        Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> HostileJson => new()
    {
        { "", "not JSON" },
        { "[]", "not a JSON object" },
        { "null", "not a JSON object" },
        { "{\"links\":", "not JSON" },
        { "{\"links\":" + new string('[', 200) + new string(']', 200) + "}", "not JSON" },
        { "{}" + new string(' ', WebAnswer.MaximumBodyOctets), "octets" },
        { "{\"links\":[{\"rel\":\"\\uD800\",\"href\":\"x\"}]}", "not JSON" },
    };

    [Theory]
    [MemberData(nameof(HostileJson))]
    public void Refuses_hostile_JSON(string json, string problem)
    {
        Assert.False(HostMetaReader.TryReadJson(Encoding.UTF8.GetBytes(json), out _, out var said));

        Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_octets_never_throw()
    {
        const int seed = 156;
        var random = new Random(seed);
        byte[][] sources = [Encoding.UTF8.GetBytes(Xml), Encoding.UTF8.GetBytes(Json), Encoding.Unicode.GetBytes("\uFEFF" + Xml)];
        for (var round = 0; round < 10_000; round++)
        {
            var octets = sources[random.Next(sources.Length)].ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            var cut = octets.AsMemory(0, random.Next(octets.Length + 1));

            var exception = Record.Exception(() =>
            {
                HostMetaReader.TryReadXml(cut, out _, out _);
                HostMetaReader.TryReadJson(cut, out _, out _);
            });
            Assert.True(exception is null, $"seed {seed}, round {round}, {Convert.ToHexString(cut.Span)}: {exception}");
        }
    }
}
