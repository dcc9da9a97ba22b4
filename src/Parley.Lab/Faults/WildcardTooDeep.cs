using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The wildcard of the photo server begins one label too low.</summary>
sealed class WildcardTooDeep() : LabFault(
    "wildcard-too-deep",
    "The wildcard of the photo server begins one label too low",
    "It was ordered for a zone of its own that the server never moved to.",
    CertificateRules.IdentityMismatch)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("photos", _ => CertificateTemplate.ForServer($"*.media.{LabBlueprint.Domain}"));
}
