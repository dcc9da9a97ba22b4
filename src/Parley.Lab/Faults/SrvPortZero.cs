using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record of the directory names port 0.</summary>
sealed class SrvPortZero() : LabFault(
    "srv-port-zero",
    "The record of the directory names port 0",
    "The field of the port was left empty when the record was entered, and the tool made a 0 of it.",
    "discovery.srv.port-zero")
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Change("_ldap._tcp", record => record with { Port = 0 });
}
