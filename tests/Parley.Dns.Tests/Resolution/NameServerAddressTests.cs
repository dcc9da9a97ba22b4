using System.Net;
using Parley.Dns.Resolution;

namespace Parley.Dns.Tests.Resolution;

public sealed class NameServerAddressTests
{
    [Theory]
    [InlineData("192.0.2.53", "192.0.2.53", 53)]
    [InlineData("127.0.0.53:5353", "127.0.0.53", 5353)]
    [InlineData("::1", "::1", 53)]
    [InlineData("[::1]", "::1", 53)]
    [InlineData("[::1]:5353", "::1", 5353)]
    [InlineData("[2001:db8::53]:65535", "2001:db8::53", 65535)]
    [InlineData("localhost:5353", "127.0.0.1", 5353)]
    public void Reads(string text, string address, int port)
    {
        Assert.True(NameServerAddress.TryParse(text, out var server, out _));

        Assert.Equal(new IPEndPoint(IPAddress.Parse(address), port), server);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("dns.example.com", 0)]
    [InlineData("127.1", 0)]
    [InlineData("1", 0)]
    [InlineData("192.0.2.53:", 11)]
    [InlineData("192.0.2.53:0", 11)]
    [InlineData("192.0.2.53:65536", 11)]
    [InlineData("192.0.2.53:-1", 11)]
    [InlineData("192.0.2.53:53x", 11)]
    [InlineData("[::1", 4)]
    [InlineData("[::1]53", 5)]
    [InlineData("[::1]:", 6)]
    [InlineData("[example]:53", 1)]
    [InlineData("192.0.2.256", 0)]
    public void Says_where_a_text_is_no_address(string text, int offset)
    {
        Assert.False(NameServerAddress.TryParse(text, out _, out var error));

        Assert.Equal(offset, error.Offset);
        Assert.NotEmpty(error.Expected);
    }
}
