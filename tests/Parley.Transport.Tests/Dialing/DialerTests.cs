using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Parley.Fakes;
using Parley.Transport.Dialing;

namespace Parley.Transport.Tests.Dialing;

public sealed class DialerTests
{
    const string First = "2001:db8::1";
    const string Second = "192.0.2.1";
    const string Third = "2001:db8::2";

    static readonly ImmutableArray<IPAddress> Addresses = [.. new[] { First, Second, Third }.Select(IPAddress.Parse)];

    readonly ManualTime _time = new();
    readonly ScriptedConnector _network = new();
    readonly TransportLimits _limits = new();

    Dialer Dialer => new(_limits, _time, _network);

    [Fact]
    public async Task Starts_the_second_address_after_the_attempt_delay_and_gives_up_the_loser()
    {
        var dial = Dialer.DialAsync(Addresses, 443);
        await _network.StartedAsync(1);
        Assert.Single(_network.Started);
        await _time.ExpireAsync(_limits.AttemptDelay);
        await _network.StartedAsync(2);

        _network.Answer(Second);
        await using var result = await dial;

        Assert.Equal(IPAddress.Parse(Second), result.Connected!.Address);
        Assert.Equal([DialOutcome.Abandoned, DialOutcome.Connected], result.Attempts.Select(attempt => attempt.Outcome));
        Assert.Equal(_limits.AttemptDelay, result.Attempts[1].Started);
    }

    [Fact]
    public async Task Starts_the_second_address_at_once_when_the_first_fails()
    {
        _network.Fail(First, SocketError.ConnectionRefused);
        _network.Answer(Second);

        await using var result = await Dialer.DialAsync(Addresses, 443);

        Assert.Equal(DialOutcome.Connected, result.Outcome);
        Assert.Equal([DialOutcome.Refused, DialOutcome.Connected], result.Attempts.Select(attempt => attempt.Outcome));
        Assert.Equal(TimeSpan.Zero, result.Elapsed);
    }

    [Fact]
    public async Task Tells_a_reset_before_a_refusal()
    {
        _network.Fail(First, SocketError.ConnectionRefused);
        _network.Fail(Second, SocketError.ConnectionReset);
        _network.Fail(Third, SocketError.ConnectionRefused);

        await using var result = await Dialer.DialAsync(Addresses, 443);

        Assert.Equal((DialOutcome.Reset, Second), (result.Outcome, result.Decisive!.Address.Address.ToString()));
    }

    [Fact]
    public async Task Tells_refusal_before_time_out_before_no_route()
    {
        _network.Fail(First, SocketError.NetworkUnreachable);
        _network.Fail(Second, SocketError.TimedOut);
        _network.Fail(Third, SocketError.ConnectionRefused);

        await using var result = await Dialer.DialAsync(Addresses, 443);

        Assert.Equal(DialOutcome.Refused, result.Outcome);
        Assert.Equal(
            [DialOutcome.NoRoute, DialOutcome.TimedOut, DialOutcome.Refused],
            result.Attempts.Select(attempt => attempt.Outcome));
        Assert.Equal("NetworkUnreachable", result.Attempts[0].Detail);
    }

    [Fact]
    public async Task Times_out_by_its_own_limit_where_nobody_answers()
    {
        var dial = Dialer.DialAsync([IPAddress.Parse(Second)], 443);
        await _network.StartedAsync(1);

        await _time.ExpireAsync(_limits.Dial);
        await using var result = await dial;

        Assert.Equal(DialOutcome.TimedOut, result.Outcome);
        Assert.Equal(_limits.Dial, result.Elapsed);
    }

    [Fact]
    public async Task Throws_when_the_caller_cancels_and_closes_what_answered()
    {
        using var cancel = new CancellationTokenSource();
        var dial = Dialer.DialAsync(Addresses, 443, cancel.Token);
        await _network.StartedAsync(1);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await dial);
    }

    [Fact]
    public async Task Has_no_route_without_an_address()
    {
        await using var result = await Dialer.DialAsync([], 443);

        Assert.Equal(DialOutcome.NoRoute, result.Outcome);
        Assert.Null(result.Decisive);
    }

    [Fact]
    public async Task Closes_a_connection_that_nobody_took()
    {
        var stream = _network.Answer(Second);

        await using (await Dialer.DialAsync([IPAddress.Parse(Second)], 443))
            Assert.False(stream.IsClosed);

        Assert.True(stream.IsClosed);
    }

    [Fact]
    public async Task Connects_on_loopback_and_is_refused_where_nobody_listens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = (IPEndPoint)listener.LocalEndpoint;
        var dialer = new Dialer(_limits, TimeProvider.System);

        await using (var connected = await dialer.DialAsync(address))
            Assert.Equal(address, connected.Connected);
        listener.Stop();
        await using var refused = await dialer.DialAsync(address);

        Assert.Equal(DialOutcome.Refused, refused.Outcome);
    }
}
