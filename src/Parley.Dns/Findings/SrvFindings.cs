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

        var report = new Report();
        if (addressLookups.FirstOrDefault(lookup => !lookup.Aliases.IsEmpty) is { } aliased)
            report.Add(Observe(DnsFindings.TargetIsAlias, record, ("canonical", aliased.CanonicalName)));
        if (addressLookups.All(lookup => lookup.Status != DnsLookupStatus.Answered))
            report.Add(WithoutAddress(record, addressLookups));
        return report.ToImmutable();
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
            return observation;
        var answers = addressLookups.Select(lookup => $"{lookup.Question}: {lookup.Status}");
        return Observe(DnsFindings.TargetWithoutAddress, record, ("answers", answers), ("reason", ReasonOf(record)));
    }

    /// <summary>A name without its last dot is completed by the zone, so that the domain stands in it twice (RFC 1035, 5.1).</summary>
    static string ReasonOf(SrvRecord record)
    {
        var domain = record.Name.Labels.Length > 2 ? record.Name.Parent.Parent : record.Name;
        return !domain.IsRoot && record.Target.IsWithin(domain) && record.Target.ToString().EndsWith($".{domain}.{domain}", StringComparison.OrdinalIgnoreCase)
            ? $"The domain stands twice in {record.Target}: the last dot of the name was left out in the zone file, which then completes it."
            : "The host was renamed or removed and its SRV record was left, the record is mistyped, or the address is published only in "
                + "another view of DNS.";
    }

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
