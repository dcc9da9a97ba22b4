using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The first call manager does not send an authority that the second one sends.</summary>
sealed class IntermediateKnownElsewhere() : LabFault(
    "intermediate-known-elsewhere",
    "The first call manager does not send an authority that the second one sends",
    "The chain was uploaded to one node only. Nothing in the first one's certificate says that its authority is no root.",
    CertificateRules.MissingIntermediate)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var branch = new LabCertificatePlan(
            CertificateTemplate.ForAuthority("Berlin Branch") with { PathLength = 0 }, blueprint.Root);
        blueprint.Present("cucm1", new LabCertificatePlan(blueprint.CertificateOf("cucm1").Template, branch));
        blueprint.Present("cucm2", new LabCertificatePlan(blueprint.CertificateOf("cucm2").Template, branch), branch);
    }
}
