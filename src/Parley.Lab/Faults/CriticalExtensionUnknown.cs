using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the photo server insists on an extension that nobody knows.</summary>
sealed class CriticalExtensionUnknown() : LabFault(
    "critical-extension-unknown",
    "The certificate of the photo server insists on an extension that nobody knows",
    "The authority added an extension of its own and marked it critical. Whoever does not know it must "
    + "refuse.",
    CertificateRules.UnknownCriticalExtension)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Reissue("photos", template => template with
        {
            // An arc for examples; the content is NULL.
            Further = [new X509Extension("2.999.1", [5, 0], critical: true)],
        });
    }
}
