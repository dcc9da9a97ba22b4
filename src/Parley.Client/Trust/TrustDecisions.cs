using System.Collections.Immutable;

namespace Parley.Client.Trust;

/// <summary>Makes decisions, and puts them among others.</summary>
public static class TrustDecisions
{
    /// <summary>The decision to accept a server as it is.</summary>
    /// <exception cref="ArgumentException">It may never be accepted.</exception>
    public static TrustDecisionRecord Make(TrustSubject subject, DateTimeOffset now, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject is not { NeverBecause: null, KeySha256: { } key, Certificate: { } certificate })
            throw new ArgumentException($"This server may not be accepted: {subject.NeverBecause}.", nameof(subject));
        return new()
        {
            Scope = subject.Scope,
            KeySha256 = key,
            Faults = subject.Faults,
            Certificate = certificate,
            DecidedAt = ToSecond(now),
            Until = ToSecond(until),
        };
    }

    /// <summary>A date that was asked for, or the latest that the policy allows.</summary>
    public static DateTimeOffset Latest(DateTimeOffset asked, DateTimeOffset now, TrustPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var latest = now.AddDays(policy.MaximumDays);
        return asked < latest ? asked : latest;
    }

    /// <summary>Decisions with one more; it takes the place of an earlier one about the same scope and key.</summary>
    public static ImmutableArray<TrustDecisionRecord> With(
        ImmutableArray<TrustDecisionRecord> decisions, TrustDecisionRecord decision) =>
        [.. decisions.Where(known => known.Id != decision.Id), decision];

    // Files hold seconds; what is in memory is what is read back.
    static DateTimeOffset ToSecond(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
