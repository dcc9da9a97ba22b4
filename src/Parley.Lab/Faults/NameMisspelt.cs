using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The name in the certificate of voicemail has a letter too few.</summary>
sealed class NameMisspelt() : LabFault(
    "name-misspelt",
    "The name in the certificate of voicemail has a letter too few",
    "Whoever typed the request left a letter out, and the authority signed what it was given.",
    CertificateRules.IdentityMismatch)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("cuc1", _ => CertificateTemplate.ForServer("cuc1.exampl.test"));
}
