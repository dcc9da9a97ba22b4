using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The root of all servers is not on the clients.</summary>
sealed class PrivateRootNotInstalled() : LabFault(
    "private-root-not-installed",
    "The root of all servers is not on the clients",
    "The company made an authority of its own and forgot to tell its clients. Every service asks.",
    CertificateRules.UntrustedAnchor)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Issuing.Issuer = new LabCertificatePlan(CertificateTemplate.ForAuthority("Company Root CA") with
        {
            EndsIn = TimeSpan.FromDays(10 * 365),
        });
}
