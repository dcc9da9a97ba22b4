using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The root has expired.</summary>
sealed class RootExpired() : LabFault(
    "root-expired",
    "The root has expired",
    "It was made for ten years, ten years ago. It is on every client, and careful clients take it no "
    + "more.",
    CertificateRules.Expired)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Root.Template = blueprint.Root.Template with
        {
            StartsIn = TimeSpan.FromDays(-10 * 365),
            EndsIn = TimeSpan.FromDays(-4),
        };
    }
}
