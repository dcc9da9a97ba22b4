using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Dns.Tests.Resolution;

public sealed class CachingDnsResolverTests : ResolverTest
{
    static readonly DnsLookup Answered = new() { Question = Question, Status = DnsLookupStatus.Answered, Records = [Address(1)] };

    [Fact]
    public async Task A_second_question_within_the_life_of_the_records_is_not_asked()
    {
        var (inner, cache) = Cache(Answered);

        var first = await cache.LookupAsync(Question);
        Clock.Advance(TimeSpan.FromSeconds(59));
        var second = await cache.LookupAsync(Question);

        Assert.Equal(1, inner.Count);
        Assert.False(first.FromCache);
        Assert.True(second.FromCache);
        Assert.Equal(TimeSpan.FromSeconds(1), second.Records[0].TimeToLive);
    }

    [Fact]
    public async Task A_question_after_it_is_asked_again()
    {
        var (inner, cache) = Cache(Answered);

        await cache.LookupAsync(Question);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await cache.LookupAsync(Question);

        Assert.Equal(2, inner.Count);
    }

    [Fact]
    public async Task Names_in_another_case_are_the_same_question_and_other_types_are_not()
    {
        var (inner, cache) = Cache(Answered);

        await cache.LookupAsync(Question);
        await cache.LookupAsync(new(DnsName.Parse("IM.EXAMPLE.COM"), DnsRecordType.A));
        await cache.LookupAsync(new(Name, DnsRecordType.Aaaa));

        Assert.Equal(2, inner.Count);
    }

    [Fact]
    public async Task The_shortest_life_of_records_and_aliases_counts()
    {
        var (inner, cache) = Cache(Answered with { Aliases = [Alias(Name, Name) with { TimeToLive = TimeSpan.FromSeconds(5) }] });

        await cache.LookupAsync(Question);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await cache.LookupAsync(Question);

        Assert.Equal(2, inner.Count);
    }

    [Theory]
    [InlineData(DnsLookupStatus.NoData)]
    [InlineData(DnsLookupStatus.NameDoesNotExist)]
    public async Task A_no_is_remembered_as_long_as_its_zone_says(DnsLookupStatus status)
    {
        var zone = Zone with { TimeToLive = TimeSpan.FromHours(9), NegativeTimeToLive = TimeSpan.FromSeconds(30) };
        var (inner, cache) = Cache(new() { Question = Question, Status = status, Authority = zone });

        await cache.LookupAsync(Question);
        Clock.Advance(TimeSpan.FromSeconds(29));
        await cache.LookupAsync(Question);
        Assert.Equal(1, inner.Count);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await cache.LookupAsync(Question);
        Assert.Equal(2, inner.Count);
    }

    [Theory]
    [InlineData(DnsLookupStatus.NoData)] // without its zone
    [InlineData(DnsLookupStatus.TimedOut)]
    [InlineData(DnsLookupStatus.Refused)]
    [InlineData(DnsLookupStatus.ServerFailure)]
    [InlineData(DnsLookupStatus.Malformed)]
    [InlineData(DnsLookupStatus.Unreachable)]
    public async Task A_failure_is_not_remembered(DnsLookupStatus status)
    {
        var (inner, cache) = Cache(new() { Question = Question, Status = status });

        await cache.LookupAsync(Question);
        await cache.LookupAsync(Question);

        Assert.Equal(2, inner.Count);
    }

    [Fact]
    public async Task No_record_is_believed_for_longer_than_the_most()
    {
        var (inner, cache) = Cache(Answered with { Records = [Address(1) with { TimeToLive = TimeSpan.FromDays(9999) }] });

        await cache.LookupAsync(Question);
        Clock.Advance(TimeSpan.FromDays(1));
        await cache.LookupAsync(Question);

        Assert.Equal(2, inner.Count);
    }

    [Fact]
    public async Task A_question_under_way_is_asked_once()
    {
        var answer = new TaskCompletionSource<DnsLookup>(TaskCreationOptions.RunContinuationsAsynchronously);
        var inner = new CountingResolver(_ => answer.Task);
        var cache = new CachingDnsResolver(inner, Clock);

        var lookups = Enumerable.Range(0, 10).Select(_ => cache.LookupAsync(Question)).ToArray();
        answer.SetResult(Answered);
        await Task.WhenAll(lookups);

        Assert.Equal(1, inner.Count);
    }

    [Fact]
    public async Task One_caller_who_leaves_does_not_take_the_answer_from_others()
    {
        var answer = new TaskCompletionSource<DnsLookup>(TaskCreationOptions.RunContinuationsAsynchronously);
        var cache = new CachingDnsResolver(new CountingResolver(_ => answer.Task), Clock);
        using var cancellation = new CancellationTokenSource();

        var leaves = cache.LookupAsync(Question, cancellation.Token);
        var stays = cache.LookupAsync(Question);
        await cancellation.CancelAsync();
        answer.SetResult(Answered);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        Assert.Equal(DnsLookupStatus.Answered, (await stays).Status);
    }

    [Fact]
    public async Task A_resolver_that_throws_does_not_block_its_question()
    {
        var inner = new CountingResolver(_ => Task.FromException<DnsLookup>(new InvalidOperationException("broken")));
        var cache = new CachingDnsResolver(inner, Clock);

        await Assert.ThrowsAsync<InvalidOperationException>(() => cache.LookupAsync(Question));
        await Assert.ThrowsAsync<InvalidOperationException>(() => cache.LookupAsync(Question));

        Assert.Equal(2, inner.Count);
    }

    [Fact]
    public async Task It_never_grows_beyond_its_capacity()
    {
        var inner = new CountingResolver(question => Task.FromResult(Answered with
        {
            Question = question,
            // The later the number, the longer the life: what ends first goes first.
            Records = [Address(1) with { TimeToLive = TimeSpan.FromSeconds(60 + NumberOf(question)) }],
        }));
        var cache = new CachingDnsResolver(inner, Clock, new() { Capacity = 4 });
        for (var i = 0; i < 10; i++)
            await cache.LookupAsync(Numbered(i));

        foreach (var i in (int[])[6, 7, 8, 9])
            await cache.LookupAsync(Numbered(i));
        Assert.Equal(10, inner.Count);

        await cache.LookupAsync(Numbered(0));
        Assert.Equal(11, inner.Count);
    }

    static DnsQuestion Numbered(int i) => new(DnsName.Parse($"h{i}.example.com"), DnsRecordType.A);

    static int NumberOf(DnsQuestion question) => question.Name.Labels[0][1] - '0';

    (CountingResolver Inner, CachingDnsResolver Cache) Cache(DnsLookup lookup)
    {
        var inner = new CountingResolver(_ => Task.FromResult(lookup));
        return (inner, new(inner, Clock));
    }
}
