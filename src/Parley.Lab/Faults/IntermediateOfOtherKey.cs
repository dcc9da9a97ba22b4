using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The photo server sends the issuing authority with its former key.</summary>
sealed class IntermediateOfOtherKey() : LabFault(
    "intermediate-of-other-key",
    "The photo server sends the issuing authority with its former key",
    "The authority was given a new key and kept its name. The file of the chain still holds the "
    + "certificate of the old one.",
    CertificateRules.IssuerOfOtherKey)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var former = new LabCertificatePlan(blueprint.Issuing.Template, blueprint.Root);
        blueprint.Present("photos", blueprint.CertificateOf("photos"), former);
    }
}
