using System.Net;
using System.Net.Sockets;
using Parley.Fakes;
using Parley.Transport.Connections;
using Parley.Transport.Tests.Dialing;

namespace Parley.Transport.Tests.Connections;

public sealed class DialFailureTests
{
    static readonly IPEndPoint Address = new(IPAddress.Parse("192.0.2.1"), 8443);

    readonly ManualTime _time = new();
    readonly ScriptedConnector _network = new();

    Gate Gate => new() { Time = _time, Network = _network };

    [Theory]
    [InlineData(SocketError.NetworkUnreachable)]
    [InlineData(SocketError.HostUnreachable)]
    [InlineData(SocketError.AddressFamilyNotSupported)]
    public async Task Says_that_there_is_no_way(SocketError error)
    {
        _network.Fail("192.0.2.1", error);

        await using var connection = await Gate.ConnectAsync(Address);

        var found = AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.NoRoute, "transport.dial.no-route");
        Assert.Equal("im.example.test:8443 at 192.0.2.1", found.Subject);
        Assert.Equal(error.ToString(), found["detail"]);
        Assert.Equal(ConnectionStage.Dial, connection.Attempt.Stage);
    }

    [Fact]
    public async Task Says_that_nobody_listens()
    {
        _network.Fail("192.0.2.1", SocketError.ConnectionRefused);

        await using var connection = await Gate.ConnectAsync(Address);

        var found = AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.Refused, "transport.dial.refused");
        Assert.Equal("Nobody listens on 192.0.2.1:8443", found.Title);
    }

    [Fact]
    public async Task Knows_a_reset_that_overtakes_the_connection()
    {
        _network.Fail("192.0.2.1", SocketError.ConnectionReset);

        await using var connection = await Gate.ConnectAsync(Address);

        AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.ClosedAtOnce, "transport.tls.closed-at-once");
    }

    [Fact]
    public async Task Says_that_nobody_answers()
    {
        var connecting = Gate.ConnectAsync(Address);
        await _network.StartedAsync(1);

        await _time.ExpireAsync(Gate.Limits.Dial);
        await using var connection = await connecting;

        var found = AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.TimedOut, "transport.dial.timed-out");
        Assert.Equal("20 s", found["limit"]);
        Assert.Equal(Gate.Limits.Dial, connection.Attempt.DialTime);
    }
}
