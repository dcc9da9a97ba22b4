using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>Voicemail resets every connection.</summary>
sealed class ConnectionReset() : LabFault(
    "connection-reset",
    "Voicemail resets every connection",
    "A device in between does not like what it sees, or the process dies with every connection.",
    TransportFindings.ClosedAtOnce)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.On("cuc1", LabRole.Voicemail).Behavior = LabServerBehavior.Resets;
}
