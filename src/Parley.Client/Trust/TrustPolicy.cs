using System.Collections.Immutable;

namespace Parley.Client.Trust;

/// <summary>What an administrator decided for all users of a machine.</summary>
public sealed record TrustPolicy
{
    /// <summary>No policy: people decide, for a year at most.</summary>
    public static readonly TrustPolicy None = new();

    /// <summary>What counts where a policy is there and cannot be read: nobody may accept anything.</summary>
    public static TrustPolicy Unreadable(string why) => new()
    {
        PeopleMayAccept = false, Rules = [new() { Accepts = false, Reason = $"it cannot be read: {why}" }],
    };

    /// <summary>Whether people may accept what no rule is about. Default yes.</summary>
    public bool PeopleMayAccept { get; init; } = true;

    /// <summary>
    /// The days that a person's decision may count at most. Default 366: who trusts a server for
    /// longer installs its authority.
    /// </summary>
    public int MaximumDays { get; init; } = 366;

    /// <summary>The rules. What one forbids no other accepts.</summary>
    public ImmutableArray<TrustPolicyRule> Rules { get; init; } = [];

    /// <summary>The rule that decides about a server, <see langword="null"/> where a person may.</summary>
    internal TrustPolicyRule? Deciding(TrustScope scope, string keySha256, DateTimeOffset now)
    {
        var about = Rules.Where(rule => rule.IsAbout(scope, keySha256) && (rule.Until is not { } until || now < until)).ToList();
        return about.Find(rule => !rule.Accepts) ?? about.Find(rule => rule.Accepts)
            ?? (PeopleMayAccept ? null : new() { Accepts = false, Reason = "people may not accept certificates" });
    }
}
