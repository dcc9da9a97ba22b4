using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The issuing authority may certify for mail only.</summary>
sealed class IntermediateForMail() : LabFault(
    "intermediate-for-mail",
    "The issuing authority may certify for mail only",
    "Its extended key usage names emailProtection. Clients that hold an authority to it refuse every "
    + "server.",
    CertificateRules.WrongPurpose)
{
    public override void Apply(LabBlueprint blueprint)
    {
        const string emailProtection = "1.3.6.1.5.5.7.3.4"; // RFC 5280, 4.2.1.12
        blueprint.Issuing.Template = blueprint.Issuing.Template with { Purposes = [emailProtection] };
    }
}
