using System.Net;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Dns.Tests.Servers;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Resolution;

public sealed class DnsResolverTests : ResolverTest
{
    [Fact]
    public async Task Gives_the_records_and_says_who_gave_them()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer(Address(1), Address(2)));

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Answered, lookup.Status);
        Assert.Equal([Address(1), Address(2)], lookup.RecordsOf<AddressRecord>());
        var attempt = Assert.Single(lookup.Attempts);
        Assert.Equal((server.EndPoint, DnsTransport.Udp, DnsLookupStatus.Answered), (attempt.Server, attempt.Transport, attempt.Status));
    }

    [Fact]
    public async Task Asks_for_recursion_with_a_datagram_of_1232_octets()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer(Address(1)));

        await Resolver(server).LookupAsync(Question);

        Assert.True(server.Queries.TryPeek(out var query));
        Assert.True(query.Message.RecursionDesired);
        Assert.Equal(1232, query.Message.Edns!.UdpPayloadOctets);
    }

    [Fact]
    public async Task Ids_and_ports_differ_from_query_to_query()
    {
        const int lookups = 40;
        await using var server = LoopbackNameServer.Answering(query => query.Answer(Address(1)));
        var resolver = Resolver(server);

        for (var i = 0; i < lookups; i++)
            await resolver.LookupAsync(Question);

        // Two of 40 draws from 65,536 or 49,152 are the same about once in 80 runs; five in no run.
        Assert.InRange(server.Queries.Select(query => query.Message.Id).Distinct().Count(), lookups - 4, lookups);
        Assert.InRange(server.Queries.Select(query => query.Client.Port).Distinct().Count(), lookups - 4, lookups);
        Assert.All(server.Queries, query => Assert.InRange(query.Client.Port, 16384, 65535));
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_said_with_its_zone()
    {
        await using var server = LoopbackNameServer.Answering(query =>
            query.Answer() with { ResponseCode = DnsResponseCode.NameError, Authority = [Zone] });

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.NameDoesNotExist, lookup.Status);
        Assert.Equal(Zone, lookup.Authority);
        Assert.Single(lookup.Attempts);
    }

    [Fact]
    public async Task A_name_without_such_a_record_has_no_data()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer() with { Authority = [Zone] });

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.NoData, lookup.Status);
        Assert.Equal(Zone, lookup.Authority);
    }

    [Theory]
    [InlineData(DnsResponseCode.Refused, DnsLookupStatus.Refused)]
    [InlineData(DnsResponseCode.ServerFailure, DnsLookupStatus.ServerFailure)]
    [InlineData((DnsResponseCode)9, DnsLookupStatus.ServerFailure)]
    public async Task Another_server_is_asked_where_one_will_not_or_cannot(DnsResponseCode code, DnsLookupStatus status)
    {
        await using var first = LoopbackNameServer.Answering(query => query.Answer() with { ResponseCode = code });
        await using var second = LoopbackNameServer.Answering(query => query.Answer(Address(1)));

        var lookup = await Resolver(first, second).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Answered, lookup.Status);
        Assert.Equal([status, DnsLookupStatus.Answered], lookup.Attempts.Select(attempt => attempt.Status));
        Assert.Equal([first.EndPoint, second.EndPoint], lookup.Attempts.Select(attempt => attempt.Server));
    }

    [Fact]
    public async Task A_no_of_the_first_server_is_final()
    {
        await using var first = LoopbackNameServer.Answering(query => query.Answer() with { ResponseCode = DnsResponseCode.NameError });
        await using var second = LoopbackNameServer.Answering(query => query.Answer(Address(1)));

        var lookup = await Resolver(first, second).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.NameDoesNotExist, lookup.Status);
        Assert.Empty(second.Queries);
    }

    [Fact]
    public async Task A_server_that_refers_to_others_does_not_look_names_up()
    {
        var referral = new UnknownRecord(DnsRecordType.Ns, 1, [0]) { Name = DnsName.Parse("com") };
        await using var server = LoopbackNameServer.Answering(query =>
            query.Answer() with { RecursionAvailable = false, Authority = [referral] });

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Refused, lookup.Status);
        Assert.Contains("refers to others", lookup.Attempts[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_server_is_asked_again_without_EDNS_and_then_given_up()
    {
        await using var server = LoopbackNameServer.Silent();

        var lookup = Resolver(server).LookupAsync(Question);
        await server.QueryCameAsync();
        Clock.Advance(Moment);
        await server.QueryCameByBothWaysAsync();
        Clock.Advance(Moment);

        var result = await lookup;
        Assert.Equal(DnsLookupStatus.TimedOut, result.Status);
        Assert.Equal([DnsLookupStatus.TimedOut, DnsLookupStatus.TimedOut], result.Attempts.Select(attempt => attempt.Status));
        Assert.Equal([Moment, Moment], result.Attempts.Select(attempt => attempt.Elapsed));
        Assert.Equal([true, false], server.Queries.Where(query => !query.Tcp).Select(query => query.Message.Edns is not null));
    }

    [Fact]
    public async Task A_silent_server_gives_way_to_the_next()
    {
        await using var silent = LoopbackNameServer.Silent();
        await using var other = LoopbackNameServer.Answering(query => query.Answer(Address(1)));

        var lookup = Resolver(silent, other).LookupAsync(Question);
        await silent.QueryCameAsync();
        Clock.Advance(Moment);

        var result = await lookup;
        Assert.Equal(DnsLookupStatus.Answered, result.Status);
        Assert.Equal([DnsLookupStatus.TimedOut, DnsLookupStatus.Answered], result.Attempts.Select(attempt => attempt.Status));
        Assert.Equal(Moment, result.Elapsed);
    }

    [Fact]
    public async Task A_lookup_ends_at_its_own_limit()
    {
        await using var server = LoopbackNameServer.Silent();
        var resolver = Resolver(Options(server) with { LookupTimeout = TimeSpan.FromSeconds(1), Attempts = 5 });

        var lookup = resolver.LookupAsync(Question);
        await server.QueryCameAsync();
        Clock.Advance(TimeSpan.FromSeconds(1));

        var result = await lookup;
        Assert.Equal(DnsLookupStatus.TimedOut, result.Status);
        Assert.Single(result.Attempts);
    }

    [Fact]
    public async Task The_callers_cancellation_is_an_exception()
    {
        await using var server = LoopbackNameServer.Silent();
        using var cancellation = new CancellationTokenSource();

        var lookup = Resolver(server).LookupAsync(Question, cancellation.Token);
        await server.QueryCameAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lookup);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Resolver(server).LookupAsync(Question, cancellation.Token));
    }

    [Fact]
    public async Task A_port_where_nothing_listens_is_unreachable()
    {
        var lookup = await Resolver(new DnsResolverOptions { Servers = [Deaf] }).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Unreachable, lookup.Status);
        Assert.Equal(DnsLookupStatus.Unreachable, Assert.Single(lookup.Attempts).Status);
    }

    [Fact]
    public async Task The_most_telling_failure_stands_for_all()
    {
        await using var refusing = LoopbackNameServer.Answering(query => query.Answer() with { ResponseCode = DnsResponseCode.Refused });
        await using var silent = LoopbackNameServer.Silent();
        var resolver = Resolver(new DnsResolverOptions { Servers = [Deaf, refusing.EndPoint, silent.EndPoint], Attempts = 1 });

        var lookup = resolver.LookupAsync(Question);
        await silent.QueryCameByBothWaysAsync();
        Clock.Advance(Moment);

        Assert.Equal(DnsLookupStatus.Refused, (await lookup).Status);
    }

    [Fact]
    public async Task Rotation_starts_with_each_server_in_turn()
    {
        await using var first = LoopbackNameServer.Answering(query => query.Answer(Address(1)));
        await using var second = LoopbackNameServer.Answering(query => query.Answer(Address(1)));
        var resolver = Resolver(Options(first, second) with { Rotate = true });

        var servers = new List<IPEndPoint>();
        for (var i = 0; i < 4; i++)
            servers.Add((await resolver.LookupAsync(Question)).Attempts[0].Server);

        Assert.Equal([first.EndPoint, second.EndPoint, first.EndPoint, second.EndPoint], servers);
    }

    [Fact]
    public void Options_that_cannot_be_used_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Resolver(new DnsResolverOptions { Servers = [] }));
        Assert.Equal(
            ["dns.options.out-of-range", "dns.options.out-of-range"],
            new DnsResolverOptions { Servers = [Deaf], Attempts = 0, AttemptTimeout = TimeSpan.FromHours(1) }
                .Validate().Select(observation => observation.Finding.Code));
    }
}
