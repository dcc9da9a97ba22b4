using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the SIP server names the host and not the domain.</summary>
sealed class SipNameIsHost() : LabFault(
    "sip-name-is-host",
    "The certificate of the SIP server names the host and not the domain",
    "It was ordered like that of a web server. A client asks for the domain of the address (RFC 5922).",
    CertificateRules.IdentityHostInsteadOfDomain)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("sip1", _ => CertificateTemplate.ForServer(LabBlueprint.HostName("sip1")));
}
