using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The second presence node is self-signed among signed ones.</summary>
sealed class SecondNodeSelfSigned() : LabFault(
    "second-node-self-signed",
    "The second presence node is self-signed among signed ones",
    "It was added later. Users are asked on the day when the first node is down.",
    CertificateRules.SelfSigned)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Present("imp2", new LabCertificatePlan(blueprint.CertificateOf("imp2").Template));
}
