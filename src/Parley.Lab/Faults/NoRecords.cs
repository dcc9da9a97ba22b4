using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>No service has a record.</summary>
sealed class NoRecords() : LabFault(
    "no-records",
    "No service has a record",
    "The zone has hosts and no SRV records, or the resolver shows the zone for the outside.",
    "discovery.path.none")
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.InsideDns.Services.Clear();
        // Else a client of open standards would still try the domain itself.
        blueprint.InsideDns.Hosts.Remove(LabBlueprint.Domain);
    }
}
