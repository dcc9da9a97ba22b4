using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the voicemail server was revoked.</summary>
sealed class CertificateRevoked() : LabFault(
    "certificate-revoked",
    "The certificate of the voicemail server was revoked",
    "Its key had leaked, and the authority put the certificate on its list. The new one was issued, and nobody installed it.",
    CertificateRules.Revoked)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Publication.Revoked.Add(blueprint.CertificateOf("cuc1"));
    }
}
