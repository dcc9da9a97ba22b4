using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The voicemail server has no address.</summary>
sealed class VoicemailHostUnknown() : LabFault(
    "voicemail-host-unknown",
    "The voicemail server has no address",
    "Its record was removed when the server moved. The service profile still names it, and clients look "
    + "in vain.",
    "client.node.no-address")
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.InsideDns.Hosts.Remove(LabBlueprint.HostName("cuc1"));
        blueprint.Unmapped.Add(LabBlueprint.HostName("cuc1"));
    }
}
