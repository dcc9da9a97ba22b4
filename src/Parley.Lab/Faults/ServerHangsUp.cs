using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>Voicemail hangs up at once.</summary>
sealed class ServerHangsUp() : LabFault(
    "server-hangs-up",
    "Voicemail hangs up at once",
    "The proxy in front of it is up, and the server behind it is down.",
    TransportFindings.ClosedAtOnce)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.On("cuc1", LabRole.Voicemail).Behavior = LabServerBehavior.HangsUp;
}
