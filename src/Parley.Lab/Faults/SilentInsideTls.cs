using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The SIP server shakes hands and then says nothing.</summary>
sealed class SilentInsideTls() : LabFault(
    "silent-inside-tls",
    "The SIP server shakes hands and then says nothing",
    "A proxy in front of it ends TLS and hands on to a server that hangs.",
    "client.service.unexpected-answer")
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.On("sip1", LabRole.SipTls).Behavior = LabServerBehavior.StaysSilentInsideTls;
}
