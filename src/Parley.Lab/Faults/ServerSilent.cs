using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The SIP server accepts connections and says nothing.</summary>
sealed class ServerSilent() : LabFault(
    "server-silent",
    "The SIP server accepts connections and says nothing",
    "The process hangs, or a firewall lets the connection through and nothing after it.",
    TransportFindings.TlsTimedOut)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.On("sip1", LabRole.SipTls).Behavior = LabServerBehavior.StaysSilent;
}
