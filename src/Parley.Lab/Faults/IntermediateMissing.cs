using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The first call manager does not send the issuing authority.</summary>
sealed class IntermediateMissing() : LabFault(
    "intermediate-missing",
    "The first call manager does not send the issuing authority",
    "Only the own certificate was uploaded, not the one that signed it. Clients that have met the "
    + "authority elsewhere connect, all others do not.",
    CertificateRules.MissingIntermediate)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Present("cucm1", blueprint.CertificateOf("cucm1"));
}
