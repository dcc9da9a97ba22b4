using Parley.Dns.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The DNS server cannot get at the zone.</summary>
sealed class DnsFails() : LabFault(
    "dns-fails",
    "The DNS server cannot get at the zone",
    "It forwards to a server that is down, or the signatures of the zone do not verify.",
    DnsFindings.ServerFailure)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Behavior = LabDnsBehavior.Fails;
}
