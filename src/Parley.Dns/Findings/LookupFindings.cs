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
        return TryFind(lookup, out var finding)
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
            if (IsSilentByUdp(server))
            {
                yield return Observation.Of(
                    DnsFindings.UdpSilent, server.Key.ToString(),
                    ("server", server.Key), ("address", server.Key.Address), ("port", server.Key.Port),
                    ("name", lookup.Question.Name), ("type", lookup.Question.Type.ToString().ToUpperInvariant()));
            }

            if (server.All(attempt => attempt.Status is DnsLookupStatus.TimedOut or DnsLookupStatus.Unreachable))
            {
                var last = server.Last();
                yield return Observation.Of(
                    DnsFindings.ServerDidNotAnswer, server.Key.ToString(), ("server", server.Key), ("detail", last.Detail));
            }
        }
    }

    /// <summary>Whether all datagrams stayed without an answer, and the same question by TCP did not.</summary>
    static bool IsSilentByUdp(IEnumerable<DnsAttempt> attempts) =>
        attempts.Select(attempt => attempt.Transport).Distinct().Count() == 2
        && attempts.All(attempt => attempt.Transport == DnsTransport.Udp
            == attempt.Status is DnsLookupStatus.TimedOut or DnsLookupStatus.Unreachable);

    static bool TryFind(DnsLookup lookup, [NotNullWhen(true)] out Finding? finding)
    {
        finding = lookup.Status switch
        {
            DnsLookupStatus.Refused when DetailOf(lookup) == AnswerReading.Referral => DnsFindings.ReferredElsewhere,
            DnsLookupStatus.TimedOut or DnsLookupStatus.Unreachable when WasCut(lookup) => DnsFindings.TcpClosed,
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

    /// <summary>Whether a server answered by UDP and the answer did not fit, so that only TCP failed.</summary>
    static bool WasCut(DnsLookup lookup) => lookup.Attempts.Any(attempt =>
        attempt is { Transport: DnsTransport.Udp, Status: DnsLookupStatus.Answered });

    static string ServersOf(DnsLookup lookup) => lookup.Attempts.IsEmpty
        ? "the name servers"
        : string.Join(", ", lookup.Attempts.Select(attempt => attempt.Server).Distinct());

    /// <summary>What the attempt that decided says beyond its status; the last of its kind is the fullest.</summary>
    static string DetailOf(DnsLookup lookup) =>
        lookup.Attempts.LastOrDefault(attempt => attempt.Status == lookup.Status)?.Detail ?? "no more is known";
}
