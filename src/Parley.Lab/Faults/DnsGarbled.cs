using Parley.Dns.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The answers of the DNS server are damaged.</summary>
sealed class DnsGarbled() : LabFault(
    "dns-garbled",
    "The answers of the DNS server are damaged",
    "A box on the way rewrites DNS, and does it badly.",
    DnsFindings.Malformed)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Behavior = LabDnsBehavior.Garbles;
}
