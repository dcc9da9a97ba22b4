using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Discovery.Findings;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Records;

/// <summary>Looks for records that were published under a wrong name, where those of the right name are missing.</summary>
sealed class MisspeltRecords(IDnsResolver resolver)
{
    /// <summary>Finds them; asks nothing where name servers are silent, because every question would cost the same wait again.</summary>
    /// <param name="found">What the right names gave.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<ImmutableArray<Observation>> FindAsync(ImmutableArray<FoundService> found, CancellationToken cancellationToken)
    {
        if (found.Any(service => !service.Lookup.IsDecided || service.Lookup.Attempts.Any(attempt => IsLost(attempt.Status))))
            return [];
        var usable = found.Where(service => service.IsUsable).Select(service => service.Record.Kind).ToHashSet();
        using var turns = new SemaphoreSlim(DiscoveryBudget.LookupsAtATime);
        var missing = found.Where(service => service.Service is null && !usable.Contains(service.Record.Kind) && IsUsual(service.Record.Kind))
            .DistinctBy(service => service.Record.Kind);
        var observations = await Task.WhenAll(missing.Select(service => FindAsync(
            service.Record,
            IsVital(service.Record.Kind, usable) ? RecordSpellings.All(service.Record) : RecordSpellings.Usual(service.Record),
            turns, cancellationToken))).ConfigureAwait(false);
        return [.. observations.OfType<Observation>()];
    }

    /// <summary>Without XMPP there is no chat, and without user data nothing where no other way is open.</summary>
    static bool IsVital(ServiceKind kind, HashSet<ServiceKind> usable) => kind == ServiceKind.Xmpp
        || (kind == ServiceKind.UserData && !usable.Contains(ServiceKind.Xmpp) && !usable.Contains(ServiceKind.Edge));

    /// <summary>What most domains do without is not missed: nothing says that somebody meant to publish it.</summary>
    static bool IsUsual(ServiceKind kind) => kind is not (ServiceKind.XmppServer or ServiceKind.XmppServerDirectTls
        or ServiceKind.StunTls or ServiceKind.TurnTls);

    static bool IsLost(DnsLookupStatus status) => status is DnsLookupStatus.TimedOut or DnsLookupStatus.Unreachable;

    async Task<Observation?> FindAsync(
        ServiceRecord record, ImmutableArray<DnsName> spellings, SemaphoreSlim turns, CancellationToken cancellationToken)
    {
        var lookups = await Task.WhenAll(spellings.Select(name => LookUpAsync(name, turns, cancellationToken))).ConfigureAwait(false);
        foreach (var lookup in lookups)
        {
            if (lookup.RecordsOf<SrvRecord>().Where(srv => !srv.Target.IsRoot).ToArray() is { Length: > 0 } records)
                return Observe(record, lookup.Question.Name, records);
        }

        return null;
    }

    async Task<DnsLookup> LookUpAsync(DnsName name, SemaphoreSlim turns, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await resolver.LookupAsync(new(name, DnsRecordType.Srv), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }

    static Observation Observe(ServiceRecord record, DnsName name, SrvRecord[] records)
    {
        var used = records.Take(DiscoveryBudget.RecordsPerSet).ToArray();
        return Observation.Of(
            DiscoveryFindings.RecordMisspelt, record.Name.ToString(),
            ("asked", record.Name), ("found", name),
            ("targets", used.Select(srv => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{srv.Target}:{srv.Port}"))),
            ("zoneLines", string.Join(" and ", used.Select(srv => ZoneLines.Srv(record.Name, srv)))));
    }
}
