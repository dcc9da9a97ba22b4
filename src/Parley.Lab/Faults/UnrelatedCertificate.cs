using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The voicemail server sends a certificate that belongs to nothing.</summary>
sealed class UnrelatedCertificate() : LabFault(
    "unrelated-certificate",
    "The voicemail server sends a certificate that belongs to nothing",
    "The authority of before the last renewal is still in the file. Clients connect, and strict ones "
    + "complain.",
    CertificateRules.UnrelatedCertificate)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var former = new LabCertificatePlan(CertificateTemplate.ForAuthority("Parley Lab Former CA"));
        blueprint.Present("cuc1", blueprint.CertificateOf("cuc1"), blueprint.Issuing, former);
    }
}
