using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificates of the presence nodes have expired.</summary>
sealed class XmppCertificateExpired() : LabFault(
    "xmpp-certificate-expired",
    "The certificates of the presence nodes have expired",
    "Both nodes got their certificates on the same day, and nobody renewed them. Chat and presence stop "
    + "for everybody.",
    CertificateRules.Expired)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var node in new[] { "imp1", "imp2" })
        {
            blueprint.Reissue(node, template => template with
            {
                StartsIn = TimeSpan.FromDays(-368),
                EndsIn = TimeSpan.FromDays(-3),
            });
        }
    }
}
