using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>DNS does not know the domain.</summary>
sealed class DomainUnknown() : LabFault(
    "domain-unknown",
    "DNS does not know the domain",
    "The resolver is one that has never heard of the inside, as on a network for guests.",
    "discovery.domain.does-not-exist")
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Behavior = LabDnsBehavior.DeniesEverything;
}
