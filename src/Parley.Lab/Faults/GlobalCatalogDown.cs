using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The global catalogue refuses connections.</summary>
sealed class GlobalCatalogDown() : LabFault(
    "global-catalog-down",
    "The global catalogue refuses connections",
    "The server was taken out of the list of catalogues, and its record stayed.",
    TransportFindings.Refused)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.On("ldap1", LabRole.GlobalCatalog).Behavior = LabServerBehavior.Refuses;
}
