using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>XMPP with STARTTLS has no record.</summary>
sealed class XmppRecordMissing() : LabFault(
    "xmpp-record-missing",
    "XMPP with STARTTLS has no record",
    "Only the record for TLS from the first octet was published. Most clients ask for the other one, "
    + "and find nothing.",
    "discovery.records.xmpp-missing")
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Withdraw("_xmpp-client._tcp");
}
