using System.Collections.Immutable;
using System.Net;
using Parley.Diagnostics;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Dns.Findings;

/// <summary>Judges the target of an SRV record by the lookups of its addresses (RFC 2782, "Target").</summary>
public static class SrvFindings
{
    /// <summary>Reads a target that is an address where a name belongs: <c>192.0.2.10</c> as four labels.</summary>
    public static bool IsAddress(DnsName target, out IPAddress address)
    {
        address = IPAddress.None;
        // Colons cannot be in a host name, so that a version 6 address is one odd label or an escaped one.
        var text = target.ToString();
        if (!IPAddress.TryParse(text, out var parsed)
            || (target.Labels.Length != 4 && !text.Contains(':', StringComparison.Ordinal)))
            return false;
        address = parsed;
        return true;
    }

    /// <summary>What is wrong with a record whose target is the root while others of its name have hosts.</summary>
    public static Observation OfRootBesideHosts(SrvRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Observe(DnsFindings.TargetIsRootBesideHosts, record);
    }

    /// <summary>What is wrong with a record's target; nothing where it is a host with an address.</summary>
    /// <param name="record">The record.</param>
    /// <param name="addressLookups">
    /// The lookups of the target's addresses; none where it is the root or an address.
    /// </param>
    public static ImmutableArray<Observation> Of(SrvRecord record, ImmutableArray<DnsLookup> addressLookups)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Target.IsRoot)
            return [Observe(DnsFindings.TargetIsRoot, record)];
        if (IsAddress(record.Target, out _))
            return [Observe(DnsFindings.TargetIsAddress, record)];

        // That a target without an address is an alias too is part of why, and no second thing to repair.
        if (addressLookups.All(lookup => lookup.Status != DnsLookupStatus.Answered))
            return [WithoutAddress(record, addressLookups)];
        return addressLookups.FirstOrDefault(lookup => !lookup.Aliases.IsEmpty) is { } aliased
            ? [Observe(DnsFindings.TargetIsAlias, record, ("canonical", aliased.CanonicalName))]
            : [];
    }

    /// <summary>
    /// Where a server said "no" the host has no address. Where none answered that is not known, and the failed lookup
    /// is
    /// what is wrong.
    /// </summary>
    static Observation WithoutAddress(SrvRecord record, ImmutableArray<DnsLookup> addressLookups)
    {
        if (addressLookups.FirstOrDefault(lookup => !lookup.IsDecided) is { } failed
            && LookupFindings.Of(failed) is { } observation)
        {
            return failed.Status == DnsLookupStatus.Refused && !record.Target.IsWithin(DomainOf(record))
                ? Observe(DnsFindings.TargetNotLookedUp, record, ("domain", DomainOf(record)), ("servers", observation["servers"]))
                : observation;
        }

        var answers = addressLookups.Select(lookup => $"{lookup.Question}: {lookup.Status}");
        var canonical = addressLookups.FirstOrDefault(lookup => !lookup.Aliases.IsEmpty)?.CanonicalName;
        return Observe(
            DnsFindings.TargetWithoutAddress, record,
            ("answers", answers), ("reason", ReasonOf(record, canonical)), ("owner", canonical ?? record.Target), ("host", Intended(record) ?? "HOST"));
    }

    static string ReasonOf(SrvRecord record, DnsName? canonical)
    {
        if (canonical is not null)
        {
            return $"{record.Target} is an alias (CNAME) of {canonical}, which has no address: the host was renamed or removed, and the "
                + "alias was left.";
        }

        return Intended(record) is not null
            ? $"The domain stands twice in {record.Target}: the last dot of the name was left out in the zone file, which then completes it."
            : "The host was renamed or removed and its SRV record was left, the record is mistyped, or the address is published only in "
                + "another view of DNS.";
    }

    /// <summary>A name without its last dot is completed by the zone, so that the domain stands in it twice (RFC 1035, 5.1).</summary>
    static string? Intended(SrvRecord record)
    {
        var domain = DomainOf(record);
        var target = record.Target.ToString();
        return !domain.IsRoot && target.EndsWith($".{domain}.{domain}", StringComparison.OrdinalIgnoreCase)
            ? target[..^(domain.ToString().Length + 1)]
            : null;
    }

    static DnsName DomainOf(SrvRecord record) => record.Name.Labels.Length > 2 ? record.Name.Parent.Parent : record.Name;

    static Observation Observe(Finding finding, SrvRecord record, params ReadOnlySpan<(string Name, object? Value)> more) =>
        Observation.Of(
            finding,
            $"{record.Name} SRV",
            [
                ("record", record.Name),
                ("target", record.Target),
                ("priority", record.Priority),
                ("weight", record.Weight),
                ("port", record.Port),
                .. more,
            ]);
}
