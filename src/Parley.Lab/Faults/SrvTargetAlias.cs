using Parley.Dns.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record for XMPP leads to an alias.</summary>
sealed class SrvTargetAlias() : LabFault(
    "srv-target-alias",
    "The record for XMPP leads to an alias",
    "RFC 2782 asks for a host with an address. Some clients follow the alias, some do not.",
    DnsFindings.TargetIsAlias)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.InsideDns.Aliases.Add(LabBlueprint.HostName("chat"), LabBlueprint.HostName("imp1"));
        blueprint.InsideDns.Change("_xmpp-client._tcp", record =>
            record.Server.Host == LabBlueprint.HostName("imp1")
                ? record with { Target = LabBlueprint.HostName("chat") }
                : record);
    }
}
