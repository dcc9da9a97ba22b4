using Parley.Dns.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record for user data leads to an address instead of a host.</summary>
sealed class SrvTargetAddress() : LabFault(
    "srv-target-address",
    "The record for user data leads to an address instead of a host",
    "Somebody typed the address of the node where its name belongs. It is looked up as a name, and is "
    + "none.",
    DnsFindings.TargetIsAddress)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.InsideDns.Change("_cisco-uds._tcp", record =>
            record.Server.Host == LabBlueprint.HostName("cucm1") ? record with { Target = "127.0.0.1" } : record);
    }
}
