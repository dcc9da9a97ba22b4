using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Client.Trust;

/// <summary>Decides from decisions made before. Pure: no clock, no file.</summary>
public static class TrustEvaluator
{
    /// <summary>
    /// Forbidden by the policy or by its nature before all else; then what the policy decided in advance; then what was
    /// decided before. A decision covers its scope, its key and the faults that it was made about: a certificate renewed with
    /// the same key passes quietly, another key or another fault is another question.
    /// </summary>
    public static TrustEvaluation Evaluate(
        TrustSubject subject, ImmutableArray<TrustDecisionRecord> decisions, TrustPolicy policy, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(policy);
        if (subject.NeverBecause is { } never)
            return new(TrustStanding.Forbidden, never);
        if (subject is not { KeySha256: { } key, Certificate: { } certificate })
            return new(TrustStanding.Forbidden, "the server's certificate cannot be read");
        if (policy.Deciding(subject.Scope, key, now) is { } rule)
        {
            return rule.Accepts
                ? new(TrustStanding.Accepted, $"the administrator's policy accepts it: {rule.Reason}")
                : new(TrustStanding.Forbidden, $"the administrator's policy forbids it: {rule.Reason}");
        }

        return ByDecision(subject, key, certificate, decisions, now) is { } evaluation
            ? evaluation
            : new(TrustStanding.Undecided, "it was not decided yet");
    }

    static TrustEvaluation? ByDecision(
        TrustSubject subject, string key, CertificateFacts certificate, ImmutableArray<TrustDecisionRecord> decisions,
        DateTimeOffset now)
    {
        var ofScope = decisions.Where(decision => decision.Scope == subject.Scope).ToList();
        // The decision about this key tells most; without one the latest about this server says what has changed.
        var decision = ofScope.Find(candidate => candidate.KeySha256 == key) ?? ofScope.MaxBy(candidate => candidate.DecidedAt);
        if (decision is null)
            return null;
        var change = CertificateChange.Between(decision, key, certificate);
        var further = subject.Faults.Except(decision.Faults).ToList();
        if (!change.SameKey)
        {
            return new(
                TrustStanding.Undecided, $"the server has another certificate than the one accepted: {change}",
                decision, change);
        }

        if (now >= decision.Until)
            return new(TrustStanding.Undecided, $"the decision counted until {Day(decision.Until)}", decision, change);
        if (further.Count > 0)
        {
            var more = string.Join(", ", further.Select(FaultText.Of));
            return new(TrustStanding.Undecided, $"more is wrong now than was accepted: {more}", decision, change);
        }

        var renewed = change.SameCertificate ? "" : $", and renewed since: {change}";
        return new(TrustStanding.Accepted, $"accepted until {Day(decision.Until)}{renewed}", decision, change);
    }

    static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
