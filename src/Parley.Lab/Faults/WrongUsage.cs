using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the SIP server is for clients only.</summary>
sealed class WrongUsage() : LabFault(
    "wrong-usage",
    "The certificate of the SIP server is for clients only",
    "The authority took it for the certificate of a phone. Its extended key usage names clientAuth, not "
    + "serverAuth.",
    CertificateRules.WrongPurpose)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Reissue("sip1", template => template with { Purposes = [CertificateTemplate.ClientAuthentication] });
    }
}
