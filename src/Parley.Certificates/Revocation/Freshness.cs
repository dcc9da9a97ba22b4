using Parley.Certificates.Judging;

namespace Parley.Certificates.Revocation;

/// <summary>Whether a list or an answer counts at the moment of validation (RFC 5280, 6.3.3 (a); RFC 6960, 3.2).</summary>
static class Freshness
{
    /// <summary>
    /// Clocks of authorities and responders may be ahead of ours by this much; without it an answer made this second would
    /// count as one from the future.
    /// </summary>
    internal static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>
    /// What does not say when it ends counts this long: authorities of the Web renew both lists and answers within a week
    /// (CA/B Forum BR 4.9.7).
    /// </summary>
    internal static readonly TimeSpan UnlimitedCounts = TimeSpan.FromDays(7);

    /// <summary>What is wrong with the times, <see langword="null"/> where nothing.</summary>
    internal static RevocationFault? Fault(
        DateTimeOffset thisUpdate, DateTimeOffset? nextUpdate, DateTimeOffset time, ValidationPolicy policy)
    {
        if (thisUpdate - time > ClockTolerance)
            return RevocationFault.NotYetValid;
        var age = time - thisUpdate;
        var isStale = nextUpdate is { } next ? next < time : age > UnlimitedCounts;
        return isStale || age > policy.MaximumRevocationAge ? RevocationFault.Stale : null;
    }
}
