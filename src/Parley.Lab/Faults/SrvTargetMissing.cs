using Parley.Dns.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record for XMPP leads to a host that does not exist.</summary>
sealed class SrvTargetMissing() : LabFault(
    "srv-target-missing",
    "The record for XMPP leads to a host that does not exist",
    "The first presence node was renamed, and DNS still knows it by its former name.",
    DnsFindings.TargetWithoutAddress)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.InsideDns.Change("_xmpp-client._tcp", record =>
            record.Server.Host == LabBlueprint.HostName("imp1")
                ? record with { Target = LabBlueprint.HostName("imp-old") }
                : record);
    }
}
