using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The photo server sends the intermediate of another authority.</summary>
sealed class IntermediateOfOtherAuthority() : LabFault(
    "intermediate-of-other-authority",
    "The photo server sends the intermediate of another authority",
    "The authority was changed with the last renewal, and the file of the chain was not.",
    CertificateRules.MissingIntermediate)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var other = new LabCertificatePlan(
            CertificateTemplate.ForAuthority("Somebody Else Issuing CA") with { PathLength = 0 },
            new LabCertificatePlan(CertificateTemplate.ForAuthority("Somebody Else Root CA")));
        blueprint.Present("photos", blueprint.CertificateOf("photos"), other);
    }
}
