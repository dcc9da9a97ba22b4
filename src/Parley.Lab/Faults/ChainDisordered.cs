using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The SIP server sends its chain in the wrong order.</summary>
sealed class ChainDisordered() : LabFault(
    "chain-disordered",
    "The SIP server sends its chain in the wrong order",
    "The file of the chain was put together by hand. Clients that build paths connect, strict ones do "
    + "not.",
    CertificateRules.Disordered)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var regional = new LabCertificatePlan(
            CertificateTemplate.ForAuthority("Parley Lab Regional CA"), blueprint.Root);
        var local = new LabCertificatePlan(
            CertificateTemplate.ForAuthority("Parley Lab Local CA") with { PathLength = 0 }, regional);
        var server = new LabCertificatePlan(blueprint.CertificateOf("sip1").Template, local);
        blueprint.Present("sip1", server, regional, local);
    }
}
