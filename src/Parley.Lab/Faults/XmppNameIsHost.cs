using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The certificates of the presence nodes name the hosts and not the domain.</summary>
sealed class XmppNameIsHost() : LabFault(
    "xmpp-name-is-host",
    "The certificates of the presence nodes name the hosts and not the domain",
    "They were ordered like those of web servers. A client asks for the domain of the address, and does "
    + "not find it.",
    CertificateRules.IdentityHostInsteadOfDomain)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var node in new[] { "imp1", "imp2" })
            blueprint.Reissue(node, template => template with { Names = [new LabName.Dns(LabBlueprint.HostName(node))] });
    }
}
