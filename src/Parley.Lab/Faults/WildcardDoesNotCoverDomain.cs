using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The wildcard of the presence nodes does not cover the domain itself.</summary>
sealed class WildcardDoesNotCoverDomain() : LabFault(
    "wildcard-does-not-cover-domain",
    "The wildcard of the presence nodes does not cover the domain itself",
    "One certificate for everything was to save work. A wildcard stands for one label; the bare domain, "
    + "which XMPP asks for, has none.",
    CertificateRules.IdentityWildcard)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var node in new[] { "imp1", "imp2" })
            blueprint.Reissue(node, _ => CertificateTemplate.ForServer($"*.{LabBlueprint.Domain}"));
    }
}
