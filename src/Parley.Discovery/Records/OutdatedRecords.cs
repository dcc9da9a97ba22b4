using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Discovery.Findings;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Records;

/// <summary>
/// Looks for the record that Jabber had before RFC 3920 gave XMPP its own, and that nobody asks for any more.
/// </summary>
sealed class OutdatedRecords(IDnsResolver resolver)
{
    const int ClientPort = 5222; // RFC 6120, 14.7

    /// <summary>Looks it up; <see langword="null"/> where the domain is too long for such a name.</summary>
    internal async Task<DnsLookup?> LookUpAsync(DnsName domain, CancellationToken cancellationToken) =>
        domain.TryPrepend(out var name, "_jabber", "_tcp")
            ? await resolver.LookupAsync(new(name, DnsRecordType.Srv), cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>Tells of it, and which record is asked for today.</summary>
    /// <param name="lookup">What was answered.</param>
    /// <param name="found">What the records of today gave.</param>
    internal static ImmutableArray<Observation> Judge(DnsLookup? lookup, ImmutableArray<FoundService> found)
    {
        var records = lookup?.RecordsOf<SrvRecord>().Where(record => !record.Target.IsRoot && record.Port != 0).ToArray();
        if (lookup is null || records is not [var outdated, ..])
            return [];
        var kind = outdated.Port == ClientPort ? ServiceKind.Xmpp : ServiceKind.XmppServer;
        if (found.FirstOrDefault(service => service.Record.Kind == kind) is not { Record.Name: var successor } today)
            return [];
        var lines = records.Take(DiscoveryBudget.RecordsPerSet).Select(record => ZoneLines.Srv(successor, record));
        var remedy = today.Service is null
            ? $"Publish '{string.Join("' and '", lines)}' in its place, then remove"
            : "Remove";
        return
        [
            Observation.Of(
                DiscoveryFindings.RecordOutdated, lookup.Question.Name.ToString(),
                ("record", lookup.Question.Name), ("successor", successor), ("remedy", remedy),
                ("state", today.Service is null ? "which is not published" : "which is published as well"))
        ];
    }
}
