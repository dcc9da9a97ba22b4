using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The photo server was certified by an authority for another domain.</summary>
sealed class NameConstraintsViolated() : LabFault(
    "name-constraints-violated",
    "The photo server was certified by an authority for another domain",
    "The authority of a branch may certify names below branch.example.test only, and signed another "
    + "one.",
    CertificateRules.NameNotPermitted)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var branch = new LabCertificatePlan(
            CertificateTemplate.ForAuthority("Parley Lab Branch CA") with
            {
                PathLength = 0,
                Further = [LabNameConstraints.Permitting($"branch.{LabBlueprint.Domain}")],
            },
            blueprint.Root);
        blueprint.Present("photos", new LabCertificatePlan(blueprint.CertificateOf("photos").Template, branch), branch);
    }
}
