using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Dns.Tests.Servers;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Resolution;

public sealed class ForgedAnswerTests : ResolverTest
{
    static readonly DnsName Other = DnsName.Parse("evil.example.com");

    [Fact]
    public async Task What_does_not_answer_the_query_is_passed_over()
    {
        await using var server = LoopbackNameServer.Start(query =>
        [
            Reply.Of(Forged(query) with { Id = (ushort)(query.Message.Id + 1) }),
            Reply.Of(Forged(query) with { Questions = [new(Other, DnsRecordType.A)] }),
            Reply.Of(Forged(query) with { Questions = [new(Name, DnsRecordType.Aaaa)] }),
            Reply.Of(Forged(query) with { Questions = [new(Name, DnsRecordType.A) { Class = 3 }] }),
            Reply.Of(Forged(query) with { Questions = [Question, Question] }),
            Reply.Of(Forged(query) with { Questions = [] }),
            Reply.Of(Forged(query) with { IsResponse = false }),
            Reply.Of(Forged(query) with { Operation = 5 }),
            new Reply([]),
            new Reply([1, 2, 3]),
            Reply.Of(Forged(query)) with { FromAnotherPort = true },
            Reply.Of(query.Answer(Address(1))),
        ]);

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal<DnsRecord>([Address(1)], lookup.Records);
        Assert.Equal(10, Assert.Single(lookup.Attempts).StrayDatagrams); // the kernel kept the one from another port
    }

    [Fact]
    public async Task An_answer_in_another_case_is_the_answer()
    {
        await using var server = LoopbackNameServer.Answering(query =>
            query.Answer(Address(1)) with { Questions = [new(DnsName.Parse("IM.EXAMPLE.com"), DnsRecordType.A)] });

        Assert.Equal(DnsLookupStatus.Answered, (await Resolver(server).LookupAsync(Question)).Status);
    }

    [Fact]
    public async Task Forgeries_alone_end_in_a_time_out_that_tells_of_them()
    {
        await using var server = LoopbackNameServer.Start(query =>
            [Reply.Of(Forged(query) with { Id = (ushort)~query.Message.Id }), Reply.Of(Forged(query) with { Questions = [] })]);
        var resolver = Resolver(Options(server) with { Attempts = 1 });

        var lookup = resolver.LookupAsync(Question);
        await server.QueryCameAsync();
        while (!lookup.IsCompleted)
        {
            Clock.Advance(Moment);
            await Task.Yield();
        }

        Assert.Equal(DnsLookupStatus.TimedOut, (await lookup).Status);
    }

    [Fact]
    public async Task Too_many_of_them_end_the_attempt()
    {
        await using var server = LoopbackNameServer.Start(query => Enumerable.Range(1, 200)
            .Select(i => Reply.Of(Forged(query) with { Id = (ushort)(query.Message.Id + i) })));

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Malformed, lookup.Status);
        Assert.Equal(UdpExchange.MaximumStrays, Assert.Single(lookup.Attempts).StrayDatagrams);
        Assert.Contains("forging", lookup.Attempts[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_of_other_names_in_an_honest_looking_answer_are_not_taken()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer(Address(Other, 66)) with
        {
            Additional = [Address(66)],
            Authority = [Zone],
        });

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.NoData, lookup.Status);
        Assert.Empty(lookup.Records);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_malformed()
    {
        await using var server = LoopbackNameServer.Start(query => [new Reply(DnsMessageWriter.Write(query.Answer(Address(1)))[..^3])]);

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Malformed, lookup.Status);
        Assert.StartsWith("offset ", Assert.Single(lookup.Attempts).Detail, StringComparison.Ordinal);
    }

    static DnsMessage Forged(ReceivedQuery query) => query.Answer(Address(66));
}
