using System.Collections.Immutable;
using System.Globalization;
using Parley.Planning.Deployments;
using Parley.Planning.Findings;
using Parley.Planning.Plans;

namespace Parley.Planning.Records;

/// <summary>The records inside and outside, as lines of zone files.</summary>
static class DnsSection
{
    internal static readonly PlanSectionKind Kind = new("dns", "the DNS records inside and outside, as lines of zone files", Of);

    const string CommentMark = ";"; // RFC 1035, 5.1

    static PlanSection Of(Deployment deployment)
    {
        var records = DnsPlanner.Of(deployment);
        var section = new SectionBuilder(Kind.Word, "DNS records");
        Remarks(deployment, section);
        section.Table(
            "records",
            "Records to publish",
            ["seen", "name", "type", "port", "target", "what for"],
            records.Select(record => ImmutableArray.Create(
                record.View == DnsView.Inside ? "inside" : "outside",
                record.Owner,
                record.Type,
                record.Type == "SRV" ? record.Port.ToString(CultureInfo.InvariantCulture) : "",
                record.Target,
                record.Purpose)),
            "srv-records");
        foreach (var listing in Zones(deployment, records))
            section.Listing(listing);
        Judge(deployment, records, section);
        return section.Build();
    }

    static IEnumerable<PlanListing> Zones(Deployment deployment, ImmutableArray<PlannedRecord> records)
    {
        var inside = records.Where(record => record.View == DnsView.Inside).ToImmutableArray();
        var outside = records.Where(record => record.View == DnsView.Outside).ToImmutableArray();
        var domain = deployment.RecordDomain;
        if (deployment.Dns is { Design: DnsDesign.OneZone })
        {
            yield return new("zone", $"The zone of {domain}", CommentMark, [.. Lines(inside.Concat(outside))]);
            yield break;
        }

        if (deployment.Dns is { Design: DnsDesign.Separate, InsideZone: not InsideZone.Internal })
        {
            // The zone is that of the one record, so that every other name of the domain still comes from outside.
            foreach (var zone in inside.Where(record => record.Type == "SRV").GroupBy(record => record.Owner))
                yield return new($"inside{Word(zone.Key)}", $"Inside: the pinpoint zone {zone.Key}", CommentMark, [.. Lines(zone)]);
            var addresses = inside.Where(record => record.Type != "SRV").ToImmutableArray();
            if (!addresses.IsEmpty)
            {
                yield return new(
                    "insideAddresses", "Inside: addresses, in the zones that the servers' names are in", CommentMark,
                    [.. Lines(addresses)]);
            }
        }
        else if (!inside.IsEmpty)
        {
            yield return new("inside", $"Inside: the zone of {domain}", CommentMark, [.. Lines(inside)]);
        }

        yield return new("outside", $"Outside: the zone of {domain}", CommentMark,
            [.. Lines(outside), $"; {DnsPlanner.UserData}.{domain} and {DnsPlanner.PresenceLogin}.{domain} must not be published here"]);
    }

    static IEnumerable<string> Lines(IEnumerable<PlannedRecord> records) => records.Select(record => record.ZoneLine).Distinct();

    static string Word(string owner) =>
        string.Concat(owner.Split('.')[0].Trim('_').Split('-').Select(part => part.Length == 0 ? "" : char.ToUpperInvariant(part[0]) + part[1..]));

    static void Remarks(Deployment deployment, SectionBuilder section)
    {
        section.Remark(deployment.Dns.Design switch
        {
            DnsDesign.SplitBrain => $"Two zones of the name {deployment.RecordDomain}: "
                + "hosts inside are answered from one, hosts outside from the other.",
            DnsDesign.OneZone => $"One zone of the name {deployment.RecordDomain} for everybody.",
            DnsDesign.Separate => "Inside has a domain of its own: its name servers are authoritative for inner names "
                + "and forward the others; those outside never forward inwards.",
            _ => "Open: the design of the domain names. Write dns.design: split-brain, separate or one-zone; "
                + "until then two zones of one name are planned.",
        });
        if (deployment.UsesCloud)
            section.Remark($"Clients ask the cloud by HTTPS which service {deployment.Domain} has; that needs no record.");
        if (deployment.VoiceServicesDomain is { } voice)
        {
            section.Remark($"The records are in {voice}: clients must be told so, by VoiceServicesDomain in jabber-config.xml, "
                + "in the configuration URL or by VOICE_SERVICES_DOMAIN at installation.");
        }

        foreach (var cluster in deployment.Clusters.Where(cluster => cluster.Nodes.Any(node => node.Addresses.IsEmpty)))
            section.Remark($"Open: addresses of nodes of {cluster.Name}; their A and AAAA records are not written here.");
    }

    static void Judge(Deployment deployment, ImmutableArray<PlannedRecord> records, SectionBuilder section)
    {
        if (deployment.Dns is { Design: DnsDesign.Separate, InsideZone: InsideZone.Internal })
            section.Findings.Add(PlanningFindings.InternalZone, deployment.Name, ("domain", deployment.RecordDomain));
        if (deployment.Dns.Design is DnsDesign.OneZone && deployment.Remote.Access is not RemoteAccess.None)
            section.Findings.Add(PlanningFindings.OneZone, deployment.Name, ("domain", deployment.RecordDomain));
        if (deployment.Hosting is Hosting.Cloud)
            return;
        if (deployment.Dns.ServiceRecords is false)
            section.Findings.Add(PlanningFindings.NoServiceRecords, deployment.Name);
        else if (!records.Any(record => record.View == DnsView.Inside && IsFound(record)))
            section.Findings.Add(PlanningFindings.NothingToFind, deployment.Name, ("domain", deployment.RecordDomain));
    }

    /// <summary>Whether clients look for it when they start.</summary>
    static bool IsFound(PlannedRecord record) =>
        record.Owner.StartsWith(DnsPlanner.UserData, StringComparison.Ordinal)
        || record.Owner.StartsWith(DnsPlanner.PresenceLogin, StringComparison.Ordinal);
}
