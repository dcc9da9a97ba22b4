namespace Parley.Dns.Resolution;

/// <summary>How much a cache of lookups remembers, and for how long.</summary>
public sealed record DnsCacheOptions
{
    /// <summary>The most lookups that are remembered. Default 1024, about a megabyte; least 1.</summary>
    public int Capacity { get; init; } = 1024;

    /// <summary>
    /// The longest that an answer is remembered, whatever it says. Default a day; some zones say a week and regret
    /// it.
    /// </summary>
    public TimeSpan MaximumAge { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The longest that a "no" is remembered. Default 15 minutes (RFC 2308, 5, allows three hours).</summary>
    public TimeSpan MaximumNegativeAge { get; init; } = TimeSpan.FromMinutes(15);
}
