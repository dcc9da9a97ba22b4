using Parley.Dns.Records;

namespace Parley.Dns.Resolution;

/// <summary>
/// Remembers lookups as long as their records allow, and asks a question that is under way once only. A failure is not
/// remembered.
/// </summary>
/// <param name="inner">Is asked what is not remembered.</param>
/// <param name="time">Measures ages.</param>
/// <param name="options">How much is remembered; default <see cref="DnsCacheOptions"/>.</param>
public sealed class CachingDnsResolver(IDnsResolver inner, TimeProvider time, DnsCacheOptions? options = null) : IDnsResolver
{
    readonly DnsCacheOptions _options = options ?? new();
    readonly Lock _gate = new();
    readonly Dictionary<DnsQuestion, Entry> _entries = [];
    readonly Dictionary<DnsQuestion, Task<DnsLookup>> _underWay = [];

    /// <inheritdoc/>
    public Task<DnsLookup> LookupAsync(DnsQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        Task<DnsLookup>? lookup;
        lock (_gate)
        {
            if (_entries.TryGetValue(question, out var entry))
            {
                var age = time.GetElapsedTime(entry.Stored);
                if (age < entry.Life)
                    return Task.FromResult(Aged(entry.Lookup, age));
                _entries.Remove(question);
            }

            if (!_underWay.TryGetValue(question, out lookup))
            {
                // Others may come to wait for it, so that one caller's leaving must not end it; the resolver has its
                // own limit.
                lookup = LookUpAndRememberAsync(question);
                _underWay.Add(question, lookup);
            }
        }

        return lookup.WaitAsync(cancellationToken);
    }

    async Task<DnsLookup> LookUpAndRememberAsync(DnsQuestion question)
    {
        await Task.Yield(); // starts after the caller has noted it down and left the lock
        try
        {
            var lookup = await inner.LookupAsync(question, CancellationToken.None).ConfigureAwait(false);
            lock (_gate)
                Remember(question, lookup);
            return lookup;
        }
        finally
        {
            lock (_gate)
                _underWay.Remove(question);
        }
    }

    void Remember(DnsQuestion question, DnsLookup lookup)
    {
        var life = LifeOf(lookup);
        if (life <= TimeSpan.Zero)
            return;
        if (_entries.Count >= _options.Capacity)
            MakeRoom();
        _entries[question] = new(lookup, time.GetTimestamp(), life);
    }

    /// <summary>Drops what has ended, or else what ends first.</summary>
    void MakeRoom()
    {
        var ended = _entries.Where(pair => Left(pair.Value) <= TimeSpan.Zero).Select(pair => pair.Key).ToList();
        if (ended.Count == 0)
            ended.Add(_entries.MinBy(pair => Left(pair.Value)).Key);
        foreach (var question in ended)
            _entries.Remove(question);
    }

    TimeSpan Left(Entry entry) => entry.Life - time.GetElapsedTime(entry.Stored);

    TimeSpan LifeOf(DnsLookup lookup)
    {
        var aliases = lookup.Aliases.Select(alias => alias.TimeToLive);
        switch (lookup.Status)
        {
            case DnsLookupStatus.Answered:
                return Least(aliases.Concat(lookup.Records.Select(record => record.TimeToLive)), _options.MaximumAge);
            case DnsLookupStatus.NoData or DnsLookupStatus.NameDoesNotExist when lookup.Authority is { } authority:
                return Least([.. aliases, authority.TimeToLive, authority.NegativeTimeToLive], _options.MaximumNegativeAge);
            default:
                // A "no" without its zone must not be remembered (RFC 2308, 5), nor a failure, which may be over at
                // once.
                return TimeSpan.Zero;
        }
    }

    static TimeSpan Least(IEnumerable<TimeSpan> times, TimeSpan most) => times.Append(most).Min();

    static DnsLookup Aged(DnsLookup lookup, TimeSpan age) => lookup with
    {
        FromCache = true,
        Elapsed = TimeSpan.Zero,
        Records = [.. lookup.Records.Select(record => Aged(record, age))],
        Aliases = [.. lookup.Aliases.Select(alias => (AliasRecord)Aged(alias, age))],
    };

    static DnsRecord Aged(DnsRecord record, TimeSpan age) => record with
    {
        TimeToLive = record.TimeToLive > age ? record.TimeToLive - age : TimeSpan.Zero,
    };

    sealed record Entry(DnsLookup Lookup, long Stored, TimeSpan Life);
}
