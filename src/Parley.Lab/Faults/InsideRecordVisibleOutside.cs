using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record of the inside can be seen from outside.</summary>
sealed class InsideRecordVisibleOutside() : LabFault(
    "inside-record-visible-outside",
    "The record of the inside can be seen from outside",
    "It was added to the public zone too. A client outside takes itself to be inside, and reaches "
    + "nothing.",
    "discovery.records.inside-visible-outside")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.UserData))
            blueprint.OutsideDns.Services.Add(new() { Service = "_cisco-uds._tcp", Server = server });
    }
}
