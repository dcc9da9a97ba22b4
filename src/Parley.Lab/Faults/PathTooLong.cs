using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The second call manager was certified one level too low.</summary>
sealed class PathTooLong() : LabFault(
    "path-too-long",
    "The second call manager was certified one level too low",
    "The issuing authority may sign servers only (path length 0), and somebody made another authority "
    + "below it.",
    CertificateRules.PathTooLong)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var lower = new LabCertificatePlan(CertificateTemplate.ForAuthority("Parley Lab Branch CA"), blueprint.Issuing);
        var server = new LabCertificatePlan(blueprint.CertificateOf("cucm2").Template, lower);
        blueprint.Present("cucm2", server, lower, blueprint.Issuing);
    }
}
