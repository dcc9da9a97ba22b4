using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record for calls names UDP.</summary>
sealed class SipRecordOfOtherProtocol() : LabFault(
    "sip-record-of-other-protocol",
    "The record for calls names UDP",
    "It was copied from the record without TLS. Calls over TLS go over TCP, and clients ask for "
    + "_sips._tcp.",
    "discovery.records.misspelt")
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Change("_sips._tcp", record => record with { Service = "_sips._udp" });
}
