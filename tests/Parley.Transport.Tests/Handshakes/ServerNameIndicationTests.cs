using Parley.Transport.Handshakes;

namespace Parley.Transport.Tests.Handshakes;

public sealed class ServerNameIndicationTests
{
    [Theory]
    [InlineData("Example.com", "Example.com")]
    [InlineData("example.com.", "example.com")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("_service.example.com", "_service.example.com")]
    public void Is_the_name_in_A_labels_without_the_last_dot(string name, string sent)
    {
        Assert.Equal(sent, ServerNameIndication.Of(name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("192.0.2.1")]
    [InlineData("2001:db8::1")]
    [InlineData("[2001:db8::1]")]
    [InlineData("a b.example")]
    [InlineData("a\0.example")]
    [InlineData("a..ü")]
    public void Is_nothing_where_there_is_no_name_to_send(string? name)
    {
        Assert.Null(ServerNameIndication.Of(name));
    }

    [Fact]
    public void Is_nothing_where_DNS_could_not_have_the_name()
    {
        Assert.Null(ServerNameIndication.Of(new string('a', 254)));
    }
}
