using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Dns.Tests.Servers;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Resolution;

public sealed class AliasTests : ResolverTest
{
    static readonly DnsName Second = DnsName.Parse("uc.example.com");
    static readonly DnsName Third = DnsName.Parse("host.example.net");

    [Fact]
    public async Task Follows_aliases_inside_the_answer_in_whatever_order_they_stand()
    {
        await using var server = LoopbackNameServer.Answering(query =>
            query.Answer(Address(Third, 1), Alias(Second, Third), Alias(Name, Second)));

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Answered, lookup.Status);
        Assert.Equal([Second, Third], lookup.Aliases.Select(alias => alias.Target));
        Assert.Equal(Third, lookup.CanonicalName);
        Assert.Equal<DnsRecord>([Address(Third, 1)], lookup.Records);
    }

    [Fact]
    public async Task Asks_on_where_the_answer_ends_in_an_alias()
    {
        await using var server = LoopbackNameServer.Answering(query =>
            query.Question.Name == Name ? query.Answer(Alias(Name, Second)) :
            query.Question.Name == Second ? query.Answer(Alias(Second, Third)) :
            query.Answer(Address(Third, 1)));

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Answered, lookup.Status);
        Assert.Equal(Question, lookup.Question);
        Assert.Equal([Second, Third], lookup.Aliases.Select(alias => alias.Target));
        Assert.Equal([Name, Second, Third], lookup.Attempts.Select(attempt => attempt.Name));
    }

    [Fact]
    public async Task An_alias_of_a_name_without_such_records_has_no_data()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer(Alias(Name, Second)) with { Authority = [Zone] });

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.NoData, lookup.Status);
        Assert.Single(lookup.Attempts);
        Assert.Single(lookup.Aliases);
    }

    [Fact]
    public async Task An_alias_of_a_name_that_does_not_exist_does_not_exist()
    {
        await using var server = LoopbackNameServer.Answering(query =>
            query.Answer(Alias(Name, Second)) with { Authority = [Zone], ResponseCode = DnsResponseCode.NameError });

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.NameDoesNotExist, lookup.Status);
        Assert.Equal(Second, lookup.CanonicalName);
    }

    [Fact]
    public async Task A_circle_inside_one_answer_is_malformed()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer(Alias(Name, Second), Alias(Second, Name)));

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Malformed, lookup.Status);
        Assert.Contains("circle", lookup.Attempts[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_over_several_answers_is_malformed()
    {
        await using var server = LoopbackNameServer.Answering(query =>
            query.Answer(query.Question.Name == Name ? Alias(Name, Second) : Alias(Second, Name)));

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Malformed, lookup.Status);
        Assert.Equal(2, lookup.Attempts.Length);
        Assert.Contains("circle", lookup.Attempts[1].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chain_without_end_ends_at_its_budget(bool inOneAnswer)
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer([.. inOneAnswer
            ? Enumerable.Range(0, 100).Select(i => Alias(i == 0 ? Name : Link(i), Link(i + 1)))
            : [Alias(query.Question.Name, Link(query.Index + 1))]]));

        var lookup = await Resolver(server).LookupAsync(Question);

        Assert.Equal(DnsLookupStatus.Malformed, lookup.Status);
        Assert.InRange(lookup.Attempts.Length, 1, LookupRun.MaximumAliases + 1);
    }

    [Fact]
    public async Task An_alias_that_was_asked_for_is_given_and_not_followed()
    {
        await using var server = LoopbackNameServer.Answering(query => query.Answer(Alias(Name, Second), Alias(Second, Third)));

        var lookup = await Resolver(server).LookupAsync(new(Name, DnsRecordType.Cname));

        Assert.Equal<DnsRecord>([Alias(Name, Second)], lookup.Records);
        Assert.Empty(lookup.Aliases);
    }

    [Fact]
    public async Task Equal_records_are_one()
    {
        await using var server = LoopbackNameServer.Answering(query =>
            query.Answer(Address(1), Address(2), Address(1) with { TimeToLive = TimeSpan.FromSeconds(5) }));

        Assert.Equal<DnsRecord>([Address(1), Address(2)], (await Resolver(server).LookupAsync(Question)).Records);
    }

    static DnsName Link(int i) => DnsName.Parse($"link{i}.example.com");
}
