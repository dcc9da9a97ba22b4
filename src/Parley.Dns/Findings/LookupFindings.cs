using System.Diagnostics.CodeAnalysis;
using Parley.Diagnostics;
using Parley.Dns.Resolution;

namespace Parley.Dns.Findings;

/// <summary>Says what a lookup that gave no records means to someone who needs them.</summary>
public static class LookupFindings
{
    /// <summary>
    /// The observation of a lookup that gave no records, or <see langword="null"/> where it gave some.
    /// </summary>
    public static Observation? Of(DnsLookup lookup)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        return TryFind(lookup.Status, out var finding)
            ? Observation.Of(
                finding,
                lookup.Question.ToString(),
                ("name", lookup.Question.Name),
                ("type", lookup.Question.Type.ToString().ToUpperInvariant()),
                ("canonical", lookup.Aliases.IsEmpty ? null : lookup.CanonicalName.ToString()),
                ("zone", lookup.Authority is { } authority ? $"The zone {authority.Name}" : "The name server"),
                ("servers", ServersOf(lookup)),
                ("detail", DetailOf(lookup)),
                ("elapsed", lookup.Elapsed))
            : null;
    }

    /// <summary>The servers that failed before another one answered, each once.</summary>
    public static IEnumerable<Observation> OfServers(DnsLookup lookup)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        if (!lookup.IsDecided)
            yield break;
        foreach (var server in lookup.Attempts.GroupBy(attempt => attempt.Server))
        {
            if (server.All(attempt => attempt.Status is DnsLookupStatus.TimedOut or DnsLookupStatus.Unreachable))
            {
                var last = server.Last();
                yield return Observation.Of(
                    DnsFindings.ServerDidNotAnswer, server.Key.ToString(), ("server", server.Key), ("detail", last.Detail));
            }
        }
    }

    static bool TryFind(DnsLookupStatus status, [NotNullWhen(true)] out Finding? finding)
    {
        finding = status switch
        {
            DnsLookupStatus.NameDoesNotExist => DnsFindings.NameDoesNotExist,
            DnsLookupStatus.NoData => DnsFindings.NoData,
            DnsLookupStatus.TimedOut => DnsFindings.TimedOut,
            DnsLookupStatus.Refused => DnsFindings.Refused,
            DnsLookupStatus.ServerFailure => DnsFindings.ServerFailure,
            DnsLookupStatus.Malformed => DnsFindings.Malformed,
            DnsLookupStatus.Unreachable => DnsFindings.Unreachable,
            _ => null,
        };
        return finding is not null;
    }

    static string ServersOf(DnsLookup lookup) => lookup.Attempts.IsEmpty
        ? "the name servers"
        : string.Join(", ", lookup.Attempts.Select(attempt => attempt.Server).Distinct());

    /// <summary>What the attempt that decided says beyond its status; the last of its kind is the fullest.</summary>
    static string DetailOf(DnsLookup lookup) =>
        lookup.Attempts.LastOrDefault(attempt => attempt.Status == lookup.Status)?.Detail ?? "no more is known";
}
