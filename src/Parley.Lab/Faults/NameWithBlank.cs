using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The name in the certificate of voicemail ends with a blank.</summary>
sealed class NameWithBlank() : LabFault(
    "name-with-blank",
    "The name in the certificate of voicemail ends with a blank",
    "It came along when the name was pasted into the form of the authority, and nobody can see it.",
    CertificateRules.IdentityMismatch)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("cuc1", template => template with { Names = [new LabName.Dns($"{LabBlueprint.HostName("cuc1")} ")] });
}
