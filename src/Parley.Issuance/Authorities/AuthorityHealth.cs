using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Issuance.Findings;

namespace Parley.Issuance.Authorities;

/// <summary>What is to be said about an authority itself.</summary>
public static class AuthorityHealth
{
    /// <summary>How long before its end a list is told: a weekend, and a day to act.</summary>
    static readonly TimeSpan Ahead = TimeSpan.FromDays(3);

    /// <summary>All of it, as of a moment.</summary>
    public static ImmutableArray<Observation> Of(PrivateAuthority authority, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(authority);
        var report = new Report();
        var subject = authority.Settings.Name;
        if (authority.TornOctets > 0)
            report.Add(IssuanceFindings.JournalTorn, subject, ("octets", authority.TornOctets));
        if (authority.Settings.Address is null)
        {
            report.Add(IssuanceFindings.NoRevocationAddress, subject);
            return report.ToImmutable();
        }

        foreach (var level in Enum.GetValues<AuthorityLevel>())
        {
            var ends = authority.ListEnds(level);
            if (ends is null || ends - moment < Ahead)
            {
                report.Add(IssuanceFindings.ListEnds, subject,
                    ("level", AuthorityFolder.Name(level)), ("option", level == AuthorityLevel.Root ? " --root" : ""),
                    ("ends", Ends(ends, moment)));
            }
        }

        return report.ToImmutable();
    }

    static string Ends(DateTimeOffset? ends, DateTimeOffset moment) => ends switch
    {
        null => "does not exist",
        { } end when end <= moment => $"ended on {Evidence.Moment(end)}",
        { } end => $"ends on {Evidence.Moment(end)}",
    };
}
