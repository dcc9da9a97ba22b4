using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The first call manager was certified by a server that is no authority.</summary>
sealed class IssuerNotAnAuthority() : LabFault(
    "issuer-not-an-authority",
    "The first call manager was certified by a server that is no authority",
    "Somebody signed it with the certificate of another server, which nobody made an authority.",
    CertificateRules.NotAnAuthority)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var other = new LabCertificatePlan(CertificateTemplate.ForServer("build.example.test"), blueprint.Issuing);
        var server = new LabCertificatePlan(blueprint.CertificateOf("cucm1").Template, other);
        blueprint.Present("cucm1", server, other, blueprint.Issuing);
    }
}
