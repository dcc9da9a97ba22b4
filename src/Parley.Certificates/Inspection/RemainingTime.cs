namespace Parley.Certificates.Inspection;

/// <summary>How far a moment is from another one, in words.</summary>
static class RemainingTime
{
    /// <summary><c>in 89 days</c>, <c>3 hours ago</c>.</summary>
    internal static string Of(DateTimeOffset moment, DateTimeOffset now) =>
        moment >= now ? "in " + Words(moment - now) : Words(now - moment) + " ago";

    static string Words(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 * 365 } => FormattableString.Invariant($"{span.TotalDays / 365.25:0.#} years"),
        { TotalDays: >= 2 } => FormattableString.Invariant($"{(int)span.TotalDays} days"),
        { TotalHours: >= 2 } => FormattableString.Invariant($"{(int)span.TotalHours} hours"),
        { TotalMinutes: >= 2 } => FormattableString.Invariant($"{(int)span.TotalMinutes} minutes"),
        _ => FormattableString.Invariant($"{(int)span.TotalSeconds} seconds"),
    };
}
