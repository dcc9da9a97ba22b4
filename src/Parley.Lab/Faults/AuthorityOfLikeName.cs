using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>Voicemail has a certificate of an authority whose name is like that of the trusted one.</summary>
sealed class AuthorityOfLikeName() : LabFault(
    "authority-of-like-name",
    "Voicemail has a certificate of an authority whose name is like that of the trusted one",
    "A partner installed the server and signed for it with an authority of their own, which has a word of its name in common "
    + "with the company's.",
    CertificateRules.UntrustedAnchor)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var partner = new LabCertificatePlan(CertificateTemplate.ForAuthority("Parley Partner CA"));
        blueprint.Present("cuc1", new LabCertificatePlan(blueprint.CertificateOf("cuc1").Template, partner));
    }
}
