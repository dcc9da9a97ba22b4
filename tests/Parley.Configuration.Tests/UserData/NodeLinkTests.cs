using Parley.Configuration.UserData;

namespace Parley.Configuration.Tests.UserData;

public sealed class NodeLinkTests
{
    [Theory]
    [InlineData("https://cucm2.example.com:8443/cucm-uds/servers", "https://cucm2.example.com:8443/cucm-uds/servers")]
    [InlineData("https://cucm2.example.com/cucm-uds/servers", "https://cucm2.example.com:8443/cucm-uds/servers")]
    [InlineData("https://cucm2.example.com:443/cucm-uds/servers", "https://cucm2.example.com/cucm-uds/servers")]
    [InlineData(" /cucm-uds/user/a ", "https://cucm1.example.com:8443/cucm-uds/user/a")]
    [InlineData("http://tftp1.example.com:6970/SPDefault.cnf.xml", "http://tftp1.example.com:6970/SPDefault.cnf.xml")]
    [InlineData("http://tftp1.example.com/SPDefault.cnf.xml", "http://tftp1.example.com/SPDefault.cnf.xml")]
    public void Keeps_the_port_that_was_asked(string link, string expected)
    {
        Assert.True(NodeLink.TryResolve(new("https://cucm1.example.com:8443/cucm-uds/version"), link, out var address));

        Assert.Equal(expected, address.AbsoluteUri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/")]
    [InlineData("https://user:secret@cucm1.example.com/")]
    [InlineData("https://[not an address/")]
    public void Refuses_what_is_no_web_link(string? link) =>
        Assert.False(NodeLink.TryResolve(new("https://cucm1.example.com:8443/cucm-uds/version"), link, out _));
}
