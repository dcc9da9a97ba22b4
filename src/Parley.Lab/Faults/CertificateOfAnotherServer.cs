using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>Voicemail presents the certificate of the photo server.</summary>
sealed class CertificateOfAnotherServer() : LabFault(
    "certificate-of-another-server",
    "Voicemail presents the certificate of the photo server",
    "Both stand behind one load balancer, and it picks the wrong one of its certificates.",
    CertificateRules.IdentityMismatch)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Present("cuc1", blueprint.CertificateOf("photos"), blueprint.Issuing);
}
