using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The name in the certificate of voicemail ends with a dot.</summary>
sealed class NameWithTrailingDot() : LabFault(
    "name-with-trailing-dot",
    "The name in the certificate of voicemail ends with a dot",
    "It was copied from a zone file. In a certificate names have no last dot, and clients do not take "
    + "it for the same.",
    CertificateRules.IdentityMismatch)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("cuc1", template => template with { Names = [new LabName.Dns($"{LabBlueprint.HostName("cuc1")}.")] });
}
