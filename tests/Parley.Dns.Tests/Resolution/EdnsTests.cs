using Parley.Dns.Resolution;
using Parley.Dns.Tests.Servers;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Resolution;

public sealed class EdnsTests : ResolverTest
{
    [Theory]
    [InlineData(DnsResponseCode.FormatError)]
    [InlineData(DnsResponseCode.NotImplemented)]
    [InlineData(DnsResponseCode.BadVersion)]
    public async Task A_server_that_does_not_know_EDNS_is_asked_again_without(DnsResponseCode code)
    {
        await using var server = LoopbackNameServer.Answering(query =>
            query.Message.Edns is null ? query.Answer(Address(1)) : query.Answer() with { ResponseCode = code });

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Answered, lookup.Status);
        Assert.Equal([DnsLookupStatus.ServerFailure, DnsLookupStatus.Answered], lookup.Attempts.Select(attempt => attempt.Status));
        Assert.EndsWith("asked again without EDNS", lookup.Attempts[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bare_header_of_a_server_that_could_not_read_the_question_is_an_answer()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Message.Edns is null
            ? query.Answer(Address(1))
            : query.Answer() with { ResponseCode = DnsResponseCode.FormatError, Questions = [], Edns = null });

        Assert.Equal(DnsLookupStatus.Answered, (await Resolver(server).LookupAsync(Question)).Status);
    }

    [Fact]
    public async Task Such_a_server_is_remembered()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Message.Edns is null
            ? query.Answer(Address(1))
            : query.Answer() with { ResponseCode = DnsResponseCode.FormatError });
        var resolver = Resolver(server);

        await resolver.LookupAsync(Question);
        await resolver.LookupAsync(Question);

        Assert.Equal([true, false, false], server.Queries.Select(query => query.Message.Edns is not null));
    }

    [Fact]
    public async Task A_server_that_cannot_do_it_without_either_has_failed()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer() with { ResponseCode = DnsResponseCode.FormatError });

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.ServerFailure, lookup.Status);
        Assert.Equal(2, lookup.Attempts.Length);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Says_whether_the_server_verified_the_answer(bool authentic, bool expected)
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer(Address(1)) with { AuthenticData = authentic });

        Assert.Equal(expected, (await Resolver(server).LookupAsync(Question)).AuthenticData);
    }

    [Fact]
    public async Task A_failure_is_never_authentic()
    {
        await using var server = LoopbackNameServer.Answering(query =>
            query.Answer() with { AuthenticData = true, ResponseCode = DnsResponseCode.ServerFailure });

        Assert.False((await Resolver(server).LookupAsync(Question)).AuthenticData);
    }
}
