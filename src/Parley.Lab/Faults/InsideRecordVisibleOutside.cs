using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record of user data is in the public zone.</summary>
sealed class InsideRecordVisibleOutside() : LabFault(
    "inside-record-visible-outside",
    "The record of user data is in the public zone",
    "Somebody copied the whole zone to the outside. Clients at home take themselves to be inside, try the call manager "
    + "and never ask the edge.",
    "discovery.records.inside-visible-outside")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var record in blueprint.InsideDns.Services.Where(record => record.Service == "_cisco-uds._tcp"))
        {
            blueprint.OutsideDns.Hosts.Add(record.Server.Host);
            blueprint.OutsideDns.Services.Add(record);
        }
    }
}
