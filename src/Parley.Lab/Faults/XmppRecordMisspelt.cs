using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record for XMPP is misspelt.</summary>
sealed class XmppRecordMisspelt() : LabFault(
    "xmpp-record-misspelt",
    "The record for XMPP is misspelt",
    "It was entered as _xmpp-clients, in the plural. DNS has it, and no client asks for it.",
    "discovery.records.misspelt")
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Change("_xmpp-client._tcp", record => record with { Service = "_xmpp-clients._tcp" });
}
