using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The issuing authority has expired.</summary>
sealed class IntermediateExpired() : LabFault(
    "intermediate-expired",
    "The issuing authority has expired",
    "The certificates of the servers are good for months, the authority that signed them is not. Every "
    + "service fails in the same minute.",
    CertificateRules.Expired)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var issuing = blueprint.Issuing;
        issuing.Template = issuing.Template with
        {
            StartsIn = TimeSpan.FromDays(-5 * 365),
            EndsIn = TimeSpan.FromDays(-2),
        };
    }
}
