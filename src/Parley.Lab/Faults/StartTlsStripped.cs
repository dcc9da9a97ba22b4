using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The presence nodes offer no STARTTLS.</summary>
sealed class StartTlsStripped() : LabFault(
    "starttls-stripped",
    "The presence nodes offer no STARTTLS",
    "Somebody between client and server takes the offer out, or TLS is off on the nodes. A client that "
    + "goes on sends its password in the clear.",
    TransportFindings.StartTlsNotOffered)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.XmppStartTls))
            server.OffersStartTls = false;
    }
}
