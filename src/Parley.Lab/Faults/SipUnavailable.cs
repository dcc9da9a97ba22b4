using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The SIP server answers that it is out of service.</summary>
sealed class SipUnavailable() : LabFault(
    "sip-unavailable",
    "The SIP server answers that it is out of service",
    "It is up and what stands behind it is not. Clients are told 503 and look elsewhere.",
    "client.service.unexpected-answer")
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.On("sip1", LabRole.SipTls).IsUnavailable = true;
}
