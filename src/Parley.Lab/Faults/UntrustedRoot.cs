using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The directory has a certificate of an authority that nobody trusts.</summary>
sealed class UntrustedRoot() : LabFault(
    "untrusted-root",
    "The directory has a certificate of an authority that nobody trusts",
    "Somebody set up an authority of their own for it. Its root is on no client.",
    CertificateRules.UntrustedAnchor)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var root = new LabCertificatePlan(CertificateTemplate.ForAuthority("Somebody Else Root CA"));
        var issuing = new LabCertificatePlan(
            CertificateTemplate.ForAuthority("Somebody Else Issuing CA") with { PathLength = 0 }, root);
        blueprint.Present("ldap1", new LabCertificatePlan(blueprint.CertificateOf("ldap1").Template, issuing), issuing);
    }
}
