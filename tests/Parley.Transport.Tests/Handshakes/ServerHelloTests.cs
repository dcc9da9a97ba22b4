using Parley.Transport.Handshakes;

namespace Parley.Transport.Tests.Handshakes;

public sealed class ServerHelloTests
{
    [Fact]
    public void Takes_the_version_of_the_extension_where_there_is_one()
    {
        Assert.True(ServerHello.TryParse(TlsBytes.ServerHello(0x0303, 0x1302, 0x0304), out var hello, out _));

        Assert.Equal(new ServerHello { Version = TlsVersion.Tls13, CipherSuite = 0x1302 }, hello);
    }

    [Fact]
    public void Takes_the_old_field_where_there_are_no_extensions()
    {
        Assert.True(ServerHello.TryParse(TlsBytes.ServerHello(0x0301, 0x002F), out var hello, out _));

        Assert.Equal(new ServerHello { Version = TlsVersion.Tls10, CipherSuite = 0x002F }, hello);
    }

    [Fact]
    public void Knows_a_request_to_start_over()
    {
        var random = System.Security.Cryptography.SHA256.HashData("HelloRetryRequest"u8);

        Assert.True(ServerHello.TryParse(TlsBytes.ServerHello(0x0303, 0x1301, 0x0304, random), out var hello, out _));

        Assert.True(hello.IsRetryRequest);
    }

    [Fact]
    public void Is_unreadable_wherever_it_is_cut()
    {
        var whole = TlsBytes.ServerHello(0x0303, 0x1302, 0x0304);

        // What ends after the compression method is a hello without extensions.
        Assert.All(
            Enumerable.Range(0, whole.Length).Where(length => length != 38),
            length => Assert.False(ServerHello.TryParse(whole.AsSpan(0, length), out _, out _)));
    }

    [Fact]
    public void Says_where_it_went_wrong()
    {
        Assert.False(ServerHello.TryParse(TlsBytes.ServerHello(0x0303, 0x1302, 0x0304).AsSpan(0, 20), out _, out var error));

        Assert.Equal(2, error.Offset);
    }
}
