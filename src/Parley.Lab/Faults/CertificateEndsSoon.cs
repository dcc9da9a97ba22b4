using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the first presence node ends in two days.</summary>
sealed class CertificateEndsSoon() : LabFault(
    "certificate-ends-soon",
    "The certificate of the first presence node ends in two days",
    "Nobody has renewed it so far. Everything works, until the day after tomorrow.",
    CertificateRules.EndsSoon)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Reissue("imp1", template => template with
        {
            StartsIn = TimeSpan.FromDays(-88),
            EndsIn = TimeSpan.FromDays(2),
        });
    }
}
