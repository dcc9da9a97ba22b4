using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The issuing authority is not valid yet.</summary>
sealed class IntermediateNotYetValid() : LabFault(
    "intermediate-not-yet-valid",
    "The issuing authority is not valid yet",
    "Its new certificate was put into service before its first day.",
    CertificateRules.NotYetValid)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Issuing.Template = blueprint.Issuing.Template with { StartsIn = TimeSpan.FromDays(2) };
}
