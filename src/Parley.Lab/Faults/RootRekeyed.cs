using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The root was made again under the same name.</summary>
sealed class RootRekeyed() : LabFault(
    "root-rekeyed",
    "The root was made again under the same name",
    "Clients have the root with its former key. By name all looks well, and no signature fits.",
    CertificateRules.AnchorOfOtherKey)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Issuing.Issuer = new LabCertificatePlan(blueprint.Root.Template);
}
