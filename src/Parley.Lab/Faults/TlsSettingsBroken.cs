using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>Voicemail cannot load its key.</summary>
sealed class TlsSettingsBroken() : LabFault(
    "tls-settings-broken",
    "Voicemail cannot load its key",
    "The file of the key belongs to somebody else. The server listens, and ends every handshake with "
    + "internal_error.",
    TransportFindings.Alert)
{
    public override void Apply(LabBlueprint blueprint)
    {
        const byte internalError = 80; // RFC 8446, 6.2
        var server = blueprint.On("cuc1", LabRole.Voicemail);
        (server.Behavior, server.Alert) = (LabServerBehavior.SendsAlert, internalError);
    }
}
