using System.Text;
using Parley.Cli.Commands.Check.Targets;
using Parley.Transport.Dialects;

namespace Parley.Cli.Tests.Commands.Check.Targets;

public sealed class TargetLineTests
{
    [Theory]
    [InlineData("imp1.example.com:5222", "tls", "imp1.example.com:5222", "imp1.example.com")]
    [InlineData("imp1.example.com:5222 xmpp example.com", "xmpp", "imp1.example.com:5222", "example.com")]
    [InlineData("  192.0.2.7:443\tHTTPS   www.example.com  # the web server", "https", "192.0.2.7:443", "www.example.com")]
    [InlineData("[2001:db8::1]:636 ldaps -", "ldaps", "[2001:db8::1]:636", null)]
    public void A_line_names_an_endpoint_its_service_and_its_name(string line, string service, string endpoint, string? name)
    {
        Assert.True(TargetLine.TryParse(Encoding.UTF8.GetBytes(line), out var target, out _));

        Assert.NotNull(target);
        Assert.Equal((service, endpoint, name), (target.Service.Word, target.Endpoint.ToString(), target.Endpoint.Name));
    }

    [Theory]
    [InlineData("# nothing but a remark")]
    [InlineData("   ")]
    public void A_remark_is_neither_a_target_nor_an_error(string line)
    {
        Assert.True(TargetLine.TryParse(Encoding.UTF8.GetBytes(line), out var target, out _));
        Assert.Null(target);
    }

    [Theory]
    [InlineData("imp1.example.com", "expected HOST:PORT")]
    [InlineData("imp1.example.com:0", "expected HOST:PORT")]
    [InlineData("imp1.example.com:65536", "expected HOST:PORT")]
    [InlineData("im\u0001p1:5222", "expected HOST:PORT")]
    [InlineData("imp1.example.com:5222 smtp", "expected one of tls, https, xmpp")]
    [InlineData("imp1.example.com:5222 xmpp exa/mple", "expected the name of a host or domain")]
    [InlineData("imp1.example.com:5222 xmpp example.com more", "a service and a name at most")]
    public void Anything_else_is_an_error_that_says_what_was_expected(string line, string expected)
    {
        Assert.False(TargetLine.TryParse(Encoding.UTF8.GetBytes(line), out _, out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain(error, character => char.IsControl(character));
    }

    [Fact]
    public void What_is_no_UTF_8_is_an_error()
    {
        Assert.False(TargetLine.TryParse([0xC3, 0x28], out _, out var error));
        Assert.Contains("UTF-8", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Streams_of_XMPP_are_opened_to_the_name()
    {
        Assert.True(TargetLine.TryParse("imp1.example.com:5269 xmpp-server example.com"u8, out var target, out _));

        Assert.Equal(new SecurityDialect.XmppStartTls("example.com") { BetweenServers = true }, target!.Endpoint.Dialect);
    }
}
