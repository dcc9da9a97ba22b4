using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The first call manager speaks plain HTTP where TLS belongs.</summary>
sealed class PortSpeaksHttp() : LabFault(
    "port-speaks-http",
    "The first call manager speaks plain HTTP where TLS belongs",
    "The port was published before TLS was switched on, or a proxy in front of it takes TLS off and "
    + "forgets the other half.",
    TransportFindings.NotTls)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.On("cucm1", LabRole.UserData).Behavior = LabServerBehavior.SpeaksPlainHttp;
}
