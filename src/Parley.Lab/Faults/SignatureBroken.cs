using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the directory was changed after it was signed.</summary>
sealed class SignatureBroken() : LabFault(
    "signature-broken",
    "The certificate of the directory was changed after it was signed",
    "A transfer damaged it, or somebody edited it. Its signature does not fit any more.",
    CertificateRules.SignatureInvalid)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("ldap1", template => template with { CorruptSignature = true });
}
