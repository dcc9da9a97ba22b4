using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The issuing authority ends in two weeks.</summary>
sealed class IntermediateEndsSoon() : LabFault(
    "intermediate-ends-soon",
    "The issuing authority ends in two weeks",
    "The certificates of the servers are good for longer. With the authority all of them end on one "
    + "day.",
    CertificateRules.EndsSoon)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Issuing.Template = blueprint.Issuing.Template with
        {
            StartsIn = TimeSpan.FromDays(-5 * 365),
            EndsIn = TimeSpan.FromDays(14),
        };
    }
}
