using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>Voicemail does not know its own name.</summary>
sealed class ServerNameUnknown() : LabFault(
    "server-name-unknown",
    "Voicemail does not know its own name",
    "The load balancer has sites by name, and this one was forgotten. It refuses clients that ask for "
    + "the name.",
    TransportFindings.NameNotServed)
{
    public override void Apply(LabBlueprint blueprint)
    {
        const byte unrecognizedName = 112; // RFC 8446, 6.2
        var server = blueprint.On("cuc1", LabRole.Voicemail);
        (server.Behavior, server.Alert) = (LabServerBehavior.SendsAlert, unrecognizedName);
    }
}
