using System.Net;
using Parley.Transport.Dialing;

namespace Parley.Transport.Tests.Dialing;

public sealed class ConnectToTests
{
    [Theory]
    [InlineData("uds.example.com:8443:127.0.0.1:40001", "uds.example.com", 8443, "127.0.0.1", 40001)]
    [InlineData(":443:127.0.0.2:8443", null, 443, "127.0.0.2", 8443)]
    [InlineData("im.example.com::127.0.0.3:", "im.example.com", null, "127.0.0.3", null)]
    [InlineData("[2001:db8::1]:443:[::1]:8443", "2001:db8::1", 443, "::1", 8443)]
    public void Reads_all_forms(string text, string? host, int? port, string address, int? addressPort)
    {
        Assert.True(ConnectTo.TryParse(text, out var connectTo, out _));

        Assert.Equal(new() { Host = host, Port = port, Address = IPAddress.Parse(address), AddressPort = addressPort }, connectTo);
        Assert.Equal(text, connectTo.ToString());
    }

    [Theory]
    [InlineData("", 0, "HOST:PORT:ADDRESS:PORT", "the end")]
    [InlineData("example.com", 11, "HOST:PORT:ADDRESS:PORT", "the end")]
    [InlineData("example.com:443", 15, "':' and an address after the port", "the end")]
    [InlineData("example.com:https:127.0.0.1:1", 12, "a port from 1 to 65535, or nothing", "'https'")]
    [InlineData("example.com:0:127.0.0.1:1", 12, "a port from 1 to 65535, or nothing", "'0'")]
    [InlineData("example.com:443:127.0.0.1:65536", 26, "a port from 1 to 65535, or nothing", "'65536'")]
    [InlineData("example.com:443:localhost:1", 16, "an IPv4 address, or an IPv6 address in brackets", "'localhost'")]
    [InlineData("example.com:443:1:1", 16, "an IPv4 address, or an IPv6 address in brackets", "'1'")]
    [InlineData("example.com:443::1", 16, "an IPv4 address, or an IPv6 address in brackets", "nothing")]
    [InlineData("example.com:443:[::1:8443", 16, "']' at the end of the address", "the end")]
    [InlineData("example.com:443:127.0.0.1:80:x", 28, "the end", "':x'")]
    [InlineData("https://example.com:443:127.0.0.1:80", 6, "a port from 1 to 65535, or nothing", "'//example.com'")]
    [InlineData("a b:443:127.0.0.1:80", 0, "a host name or an address", "'a b'")]
    public void Says_where_and_what_is_wrong(string text, int offset, string expected, string found)
    {
        Assert.False(ConnectTo.TryParse(text, out _, out var error));

        Assert.Equal((offset, expected, found), (error.Offset, error.Expected, error.Found));
    }

    [Fact]
    public void Maps_by_the_first_that_applies()
    {
        var map = new ConnectToMap(
        [
            Read("im.example.com:5222:127.0.0.1:40001"),
            Read(":443:127.0.0.2:"),
        ]);

        Assert.True(map.TryMap("IM.example.com.", 5222, out var first));
        Assert.True(map.TryMap("uds.example.com", 443, out var second));
        Assert.False(map.TryMap("im.example.com", 5223, out _));

        Assert.Equal(new(IPAddress.Parse("127.0.0.1"), 40001), first);
        Assert.Equal(new(IPAddress.Parse("127.0.0.2"), 443), second);
    }

    static ConnectTo Read(string text) =>
        ConnectTo.TryParse(text, out var connectTo, out var error) ? connectTo : throw new ArgumentException(error.ToString(), nameof(text));
}
