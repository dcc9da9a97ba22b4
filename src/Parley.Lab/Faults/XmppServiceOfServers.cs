using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The certificates of the presence nodes are for talk between servers.</summary>
sealed class XmppServiceOfServers() : LabFault(
    "xmpp-service-of-servers",
    "The certificates of the presence nodes are for talk between servers",
    "Their only name of the domain is _xmpp-server, which says nothing to a client.",
    CertificateRules.IdentityMismatch)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var node in new[] { "imp1", "imp2" })
        {
            blueprint.Reissue(node, template => template with
            {
                Names = [new LabName.Service($"_xmpp-server.{LabBlueprint.Domain}")],
            });
        }
    }
}
