using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The photo server sends the root in place of the issuing authority.</summary>
sealed class RootInsteadOfIntermediate() : LabFault(
    "root-instead-of-intermediate",
    "The photo server sends the root in place of the issuing authority",
    "The wrong one of two files was appended. Clients have the root already, and miss what stands "
    + "between.",
    CertificateRules.MissingIntermediate)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Present("photos", blueprint.CertificateOf("photos"), blueprint.Root);
}
