using Parley.Dns.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The DNS server refuses to answer.</summary>
sealed class DnsRefuses() : LabFault(
    "dns-refuses",
    "The DNS server refuses to answer",
    "It answers only for networks that it knows, and this one was not added.",
    DnsFindings.Refused)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Behavior = LabDnsBehavior.Refuses;
}
