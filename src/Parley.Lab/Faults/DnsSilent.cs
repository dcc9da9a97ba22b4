using Parley.Dns.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The DNS server does not answer.</summary>
sealed class DnsSilent() : LabFault(
    "dns-silent",
    "The DNS server does not answer",
    "It is down, or a firewall drops what is sent to it.",
    DnsFindings.TimedOut)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Behavior = LabDnsBehavior.StaysSilent;
}
