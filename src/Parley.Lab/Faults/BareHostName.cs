using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the photo server has a name without a domain.</summary>
sealed class BareHostName() : LabFault(
    "bare-host-name",
    "The certificate of the photo server has a name without a domain",
    "It was ordered while the server had no domain. No client may take the short name for the full one.",
    CertificateRules.IdentityMismatch)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("photos", _ => CertificateTemplate.ForServer("photos"));
}
