using System.Net;
using Parley.Dns.Findings;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Dns.Tests.Servers;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Resolution;

public sealed class TruncatedAnswerTests : ResolverTest
{
    [Fact]
    public async Task A_cut_answer_is_asked_for_again_by_TCP()
    {
        await using var server = LoopbackNameServer.Answering(query =>
            query.Tcp ? query.Answer(Many(3000)) : query.Answer(Many(2)) with { Truncated = true });

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Answered, lookup.Status);
        Assert.Equal(3000, lookup.Records.Length);
        Assert.Equal([DnsTransport.Udp, DnsTransport.Tcp], lookup.Attempts.Select(attempt => attempt.Transport));
    }

    [Fact]
    public async Task A_cut_answer_may_be_cut_inside_a_record()
    {
        await using var server = LoopbackNameServer.Start(query => query.Tcp
            ? [Reply.Of(query.Answer(Address(1)))]
            : [new Reply(DnsMessageWriter.Write(query.Answer(Address(1)) with { Truncated = true })[..^5])]);

        Assert.Equal(DnsLookupStatus.Answered, (await Resolver(server).LookupAsync(Question)).Status);
    }

    [Fact]
    public async Task Queries_go_by_TCP_from_the_start_where_that_is_wanted()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer(Address(1)));

        var lookup = await Resolver(Options(server) with { AlwaysTcp = true }).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Answered, lookup.Status);
        Assert.All(server.Queries, query => Assert.True(query.Tcp));
    }

    [Fact]
    public async Task An_answer_that_ends_early_is_malformed()
    {
        await using var server = LoopbackNameServer.Start(query => [Reply.Of(query.Answer(Address(1))) with { MissingOctets = 7 }]);

        var lookup = await Resolver(Options(server) with { AlwaysTcp = true }).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Malformed, lookup.Status);
        Assert.Contains("ended after", lookup.Attempts[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_closed_without_an_answer_is_unreachable()
    {
        await using var server = LoopbackNameServer.Start(_ => []);

        var lookup = await Resolver(Options(server) with { AlwaysTcp = true }).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Unreachable, lookup.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_to_another_query_is_malformed(bool otherId)
    {
        await using var server = LoopbackNameServer.Answering(query => otherId
            ? query.Answer(Address(1)) with { Id = (ushort)(query.Message.Id + 1) }
            : query.Answer(Address(1)) with { Questions = [new(Name, DnsRecordType.Aaaa)] });

        var lookup = await Resolver(Options(server) with { AlwaysTcp = true }).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Malformed, lookup.Status);
        Assert.Contains("another question", lookup.Attempts[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Octets_that_are_no_message_are_malformed()
    {
        await using var server = LoopbackNameServer.Start(_ => [new Reply([1, 2, 3])]);

        var lookup = await Resolver(Options(server) with { AlwaysTcp = true }).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Malformed, lookup.Status);
    }

    [Fact]
    public async Task A_server_without_TCP_gives_way_to_the_next()
    {
        await using var first = LoopbackNameServer.Start(query =>
            query.Tcp ? [] : [Reply.Of(query.Answer() with { Truncated = true })]);
        await using var second = LoopbackNameServer.Answering(query => query.Answer(Address(1)));

        var lookup = await Resolver(first, second).LookupAsync(Question);

        Assert.Equal(
            [DnsLookupStatus.Answered, DnsLookupStatus.Unreachable, DnsLookupStatus.Answered],
            lookup.Attempts.Select(attempt => attempt.Status));
    }

    [Fact]
    public async Task A_server_that_is_silent_by_UDP_is_asked_by_TCP_in_the_last_round_and_from_then_on()
    {
        await using var server = LoopbackNameServer.Start(query => query.Tcp ? [Reply.Of(query.Answer(Address(1)))] : []);
        var resolver = Resolver(server);

        var lookup = resolver.LookupAsync(Question);
        await server.QueryCameAsync();
        Clock.Advance(Moment);
        await server.QueryCameByBothWaysAsync();
        await server.ClientLeftAsync();
        Clock.Advance(Moment);
        var first = await lookup;
        var second = await resolver.LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Answered, first.Status);
        Assert.Equal(
            [(DnsTransport.Udp, DnsLookupStatus.TimedOut), (DnsTransport.Udp, DnsLookupStatus.TimedOut), (DnsTransport.Tcp, DnsLookupStatus.Answered)],
            first.Attempts.Select(attempt => (attempt.Transport, attempt.Status)));
        Assert.Equal("dns.server.udp-silent", Assert.Single(LookupFindings.OfServers(first)).Finding.Code);
        Assert.Equal([DnsTransport.Tcp], second.Attempts.Select(attempt => attempt.Transport));
        Assert.Empty(LookupFindings.OfServers(second));
    }

    static DnsRecord[] Many(int count) =>
    [
        .. Enumerable.Range(0, count)
            .Select(i => new IPAddress([10, 0, (byte)(i >> 8), (byte)i]))
            .Select(address => new AddressRecord(address) { Name = Name })
    ];
}
