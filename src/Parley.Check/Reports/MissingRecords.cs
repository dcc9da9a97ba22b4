using Parley.Certificates.Identity;
using Parley.Check.Causes;
using Parley.Check.Recording;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Findings;
using Parley.Discovery.Records;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Check.Reports;

/// <summary>
/// Records that are missed only when the whole is seen: what other ways led to shows that there is a service. Pure.
/// </summary>
static class MissingRecords
{
    const int XmppPort = 5222; // RFC 6120, 14.7

    /// <summary>The most hosts that are put into zone lines; a cluster has fewer.</summary>
    const int MaximumHosts = 32;

    /// <summary>The record of XMPP, where direct TLS or the configuration of the clients leads to XMPP all the same.</summary>
    internal static IEnumerable<Symptom> Of(UserAddress address, WalkRecord record)
    {
        if (!address.DomainName.TryPrepend(out var name, "_xmpp-client", "_tcp")
            || record.Discovery?.Lookups.FirstOrDefault(lookup => lookup.Question.Name == name) is not { } lookup
            || FindingOf(lookup) is not { } finding)
            yield break;
        var shown = record.Visits
            .Where(visit => visit.Target is { Role: ServiceRole.XmppDirectTls, IsGuess: false }
                or { Role: ServiceRole.Xmpp, Origin: ReferenceOrigin.Configuration })
            .OrderBy(visit => visit.Target.Role).ThenBy(visit => visit.Target.Rank)
            .Take(MaximumHosts)
            .ToList();
        if (shown.Count == 0)
            yield break;
        var hosts = shown.Select(visit => visit.Target.Host).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var observation = Observation.Of(
            finding, name.ToString(),
            ("record", name), ("domain", address.DomainName), ("host", string.Join(" and ", hosts)),
            ("shownBy", shown[0].Target.Source),
            ("zoneLine", string.Join(" and ", hosts.Select(host => ZoneLines.Srv(name, 10, 50, XmppPort, host)))));
        // The vendor's own clients take the nodes from their configuration, and nobody else signs in to its servers.
        yield return new(
            shown.Any(IsVendors) ? observation with { Severity = Severity.Note } : observation,
            new("xmpp", name.ToString()), Stage.Discovery);
    }

    /// <summary>
    /// Whether the record is not there, or there to say that there is no such service; else there is nothing to find.
    /// </summary>
    static Finding? FindingOf(DnsLookup lookup) => lookup.Status switch
    {
        DnsLookupStatus.NameDoesNotExist or DnsLookupStatus.NoData => DiscoveryFindings.XmppRecordMissing,
        DnsLookupStatus.Answered when lookup.RecordsOf<SrvRecord>().All(srv => srv.Target.IsRoot) =>
            DiscoveryFindings.XmppRecordDenied,
        _ => null,
    };

    static bool IsVendors(NodeVisit visit) => visit.Connections.Any(connection =>
        connection.Greeting?.Summary.Contains("CISCO-", StringComparison.Ordinal) == true);
}
