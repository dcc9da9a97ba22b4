using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The issuing authority was revoked.</summary>
sealed class IntermediateRevoked() : LabFault(
    "intermediate-revoked",
    "The issuing authority was revoked",
    "The root put it on its list. All servers that it certified are refused by clients that look.",
    CertificateRules.Revoked)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Publication.Revoked.Add(blueprint.Issuing);
}
