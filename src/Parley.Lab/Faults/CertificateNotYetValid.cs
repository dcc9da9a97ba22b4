using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the directory is not valid yet.</summary>
sealed class CertificateNotYetValid() : LabFault(
    "certificate-not-yet-valid",
    "The certificate of the directory is not valid yet",
    "It was installed before its first day, or the clock of the authority runs ahead.",
    CertificateRules.NotYetValid)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("ldap1", template => template with { StartsIn = TimeSpan.FromDays(2) });
}
