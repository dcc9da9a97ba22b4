using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record of the edge is published inside only.</summary>
sealed class EdgeRecordInsideOnly() : LabFault(
    "edge-record-inside-only",
    "The record of the edge is published inside only",
    "It was put into the zone that was at hand, the one of the office. At home, clients ask for servers by hand.",
    "discovery.views.edge-missing-outside")
{
    public override void Apply(LabBlueprint blueprint)
    {
        const string edge = "_collab-edge._tls";
        var record = blueprint.OutsideDns.Services.Single(record => record.Service == edge);
        blueprint.InsideDns.Hosts.Add(record.Server.Host);
        blueprint.InsideDns.Services.Add(record);
        blueprint.OutsideDns.Withdraw(edge);
    }
}
