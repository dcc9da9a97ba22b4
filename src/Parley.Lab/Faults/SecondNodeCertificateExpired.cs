using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the second call manager has expired.</summary>
sealed class SecondNodeCertificateExpired() : LabFault(
    "second-node-certificate-expired",
    "The certificate of the second call manager has expired",
    "The first node was renewed, the second forgotten. Nobody notices before the first node fails.",
    CertificateRules.Expired)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Reissue("cucm2", template => template with
        {
            StartsIn = TimeSpan.FromDays(-400),
            EndsIn = TimeSpan.FromDays(-35),
        });
    }
}
