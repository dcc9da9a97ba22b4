using System.Net;
using System.Net.Sockets;
using Parley.Lab.Listening;

namespace Parley.Lab.Tests.Listening;

public sealed class LabListenerTests
{
    [Fact]
    public async Task Serves_every_address_and_stops()
    {
        var port = LabPort.Take(ProtocolType.Tcp, LabPort.HasIpv6());
        var endPoints = port.EndPoints.ToArray();

        await using (new LabListener(port, new Echo(), TimeProvider.System))
        {
            foreach (var endPoint in endPoints)
                Assert.Equal("x", await AskAsync(endPoint));
        }

        foreach (var endPoint in endPoints)
            await Assert.ThrowsAsync<SocketException>(() => AskAsync(endPoint));
    }

    [Fact]
    public async Task Hangs_up_on_open_connections_when_it_stops()
    {
        var port = LabPort.Take(ProtocolType.Tcp, withIpv6: false);
        var listener = new LabListener(port, new SilentService(), TimeProvider.System);
        using var client = new TcpClient();
        await client.ConnectAsync(port.EndPoints.First());

        await listener.DisposeAsync();

        var ended = await Record.ExceptionAsync(async () => Assert.Equal(0, await client.GetStream().ReadAsync(new byte[1])));
        Assert.True(ended is null or IOException, ended?.ToString());
    }

    [Fact]
    public async Task Keeps_serving_after_a_connection_broke()
    {
        using var port = LabPort.Take(ProtocolType.Tcp, withIpv6: false);
        await using var listener = new LabListener(port, new Breaking(), TimeProvider.System);

        for (var i = 0; i < LabListener.MaximumConnections * 2; i++)
            Assert.Equal("", await AskAsync(port.EndPoints.First()));
    }

    [Fact]
    public async Task Reports_a_mistake_of_its_own_at_the_end()
    {
        var port = LabPort.Take(ProtocolType.Tcp, withIpv6: false);
        var listener = new LabListener(port, new Mistaken(), TimeProvider.System);
        await AskAsync(port.EndPoints.First());

        await Assert.ThrowsAsync<InvalidOperationException>(() => listener.DisposeAsync().AsTask());
    }

    [Fact]
    public async Task A_port_that_is_taken_and_not_listened_on_refuses()
    {
        using var port = LabPort.Take(ProtocolType.Tcp, withIpv6: false);

        var refusal = await Assert.ThrowsAsync<SocketException>(() => AskAsync(port.EndPoints.First()));

        Assert.Equal(SocketError.ConnectionRefused, refusal.SocketErrorCode);
    }

    [Fact]
    public async Task A_port_that_speaks_http_answers_a_handshake_in_plain_text()
    {
        using var port = LabPort.Take(ProtocolType.Tcp, withIpv6: false);
        await using var listener = new LabListener(port, new PlainHttpService(), TimeProvider.System);

        Assert.StartsWith("HTTP/1.1 400 Bad Request", await AskAsync(port.EndPoints.First()), StringComparison.Ordinal);
    }

    static async Task<string> AskAsync(IPEndPoint endPoint)
    {
        using var client = new TcpClient(endPoint.AddressFamily);
        await client.ConnectAsync(endPoint);
        var stream = client.GetStream();
        await stream.WriteAsync("x"u8.ToArray());
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    sealed class Echo : ILabService
    {
        public Task ServeAsync(Stream stream, CancellationToken cancellationToken) => stream.CopyToAsync(stream, cancellationToken);
    }

    sealed class Breaking : ILabService
    {
        public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
        {
            _ = await stream.ReadAsync(new byte[1], cancellationToken);
            throw new IOException("The client went away.");
        }
    }

    sealed class Mistaken : ILabService
    {
        public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
        {
            _ = await stream.ReadAsync(new byte[1], cancellationToken);
            throw new InvalidOperationException("A mistake of ours.");
        }
    }
}
