using Parley.Lab.Pki;
using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Checks;

/// <content>What goes wrong with the names in certificates.</content>
static partial class SmallFaults
{
    const string Domain = RealHosts.Domain;

    static IEnumerable<RealFault> Names() =>
    [
        Xmpp("XMPP certificate for the hosts", "cert.identity.host-instead-of-domain", plan =>
            CertificateTemplate.ForServer(plan.Hosts.FirstPresence.Name, new LabName.Dns(plan.Hosts.SecondPresence.Name))),
        Xmpp("XMPP certificate with a wildcard", "cert.identity.wildcard-not-covering-domain", _ => CertificateTemplate.ForServer($"*.{Domain}")),
        Xmpp("XMPP certificate with www", "cert.identity.host-instead-of-domain", _ => CertificateTemplate.ForServer($"www.{Domain}")),
        Xmpp("XMPP certificate of another domain", "cert.identity.mismatch", _ => CertificateTemplate.ForServer("example.org")),
        Xmpp("XMPP certificate with the domain mistyped", "cert.identity.mismatch", _ => CertificateTemplate.ForServer("exampel.test")),
        Xmpp("XMPP certificate with the domain in the common name", "cert.identity.common-name-only", _ =>
            CertificateTemplate.ForServer(Domain) with { Names = [] }),
        Xmpp("XMPP certificate for servers", "cert.identity.mismatch", _ =>
            CertificateTemplate.ForServer("im") with { Names = [new LabName.Service($"_xmpp-server.{Domain}")] }),
        Xmpp("XMPP certificate with a protocol label", "cert.identity.mismatch", _ =>
            CertificateTemplate.ForServer("im") with { Names = [new LabName.Service($"_xmpp-client._tcp.{Domain}")] }),
        Xmpp("XMPP certificate with the address of a user", "cert.identity.mismatch", _ =>
            CertificateTemplate.ForServer("im") with { Names = [new LabName.XmppAddress($"alice@{Domain}")] }),
        Xmpp("XMPP certificate with a last dot", "cert.identity.mismatch", _ => CertificateTemplate.ForServer($"{Domain}.")),
        Xmpp("XMPP certificate with a blank", "cert.identity.mismatch", _ => CertificateTemplate.ForServer($"{Domain} ")),
        SipNamed("SIP certificate for the host", "cert.identity.host-instead-of-domain", plan => CertificateTemplate.ForServer(plan.Hosts.Sip.Name)),
        SipNamed("SIP certificate with the URI of a user", "cert.identity.mismatch", _ =>
            CertificateTemplate.ForServer("sip") with { Names = [new LabName.Uri($"sip:alice@{Domain}")] }),
        SipNamed("SIP certificate with a wildcard", "cert.identity.wildcard-not-covering-domain", _ => CertificateTemplate.ForServer($"*.{Domain}")),
        SipNamed("SIP certificate of another domain", "cert.identity.mismatch", _ => CertificateTemplate.ForServer("example.org")),
        LdapNamed("LDAP certificate for the domain", "cert.identity.mismatch", _ => CertificateTemplate.ForServer(Domain)),
        LdapNamed("LDAP certificate for its bare name", "cert.identity.mismatch", _ => CertificateTemplate.ForServer("ldap1")),
        LdapNamed("LDAP certificate for another host", "cert.identity.mismatch", _ => CertificateTemplate.ForServer($"ldap2.{Domain}")),
        LdapNamed("LDAP certificate with its name in the common name", "cert.identity.common-name-only", plan =>
            CertificateTemplate.ForServer(plan.Hosts.Directory.Name) with { Names = [] }),
        WebNamed("user data certificate with its name in the common name", "cert.identity.common-name-only", plan =>
            CertificateTemplate.ForServer(plan.Hosts.CallManager.Name) with { Names = [] }),
        WebNamed("user data certificate for its bare name", "cert.identity.mismatch", _ => CertificateTemplate.ForServer("cucm1")),
        WebNamed("user data certificate with its address", "cert.identity.mismatch", plan =>
            CertificateTemplate.ForServer("cucm") with { Names = [new LabName.Ip(plan.Hosts.CallManager.Address)] }),
        WebNamed("user data certificate with its address as a name", "cert.identity.mismatch", plan =>
            CertificateTemplate.ForServer($"{plan.Hosts.CallManager.Address}")),
        WebNamed("user data certificate with a wildcard too deep", "cert.identity.mismatch", _ => CertificateTemplate.ForServer($"*.voice.{Domain}")),
        WebNamed("user data certificate with a wildcard inside a label", "cert.identity.mismatch", _ => CertificateTemplate.ForServer($"cucm*.{Domain}")),
        WebNamed("user data certificate with a wildcard for everything", "cert.identity.mismatch", _ => CertificateTemplate.ForServer("*.test")),
        WebNamed("user data certificate of the second node", "cert.identity.mismatch", _ => CertificateTemplate.ForServer($"cucm2.{Domain}")),
        WebNamed("user data certificate with a name of no server", "cert.identity.mismatch", _ =>
            CertificateTemplate.ForServer("cucm") with { Names = [new LabName.Email($"admin@{Domain}")] }),
    ];

    static RealFault Xmpp(string name, string cause, Func<RealDeploymentPlan, CertificateTemplate> template) => Prosody(
        name, cause, (plan, xmpp) => xmpp with { Certificate = plan.Authorities.Issue(template(plan)) });

    static RealFault SipNamed(string name, string cause, Func<RealDeploymentPlan, CertificateTemplate> template) => Kamailio(
        name, cause, (plan, sip) => sip with { Certificate = plan.Authorities.Issue(template(plan)) });

    static RealFault LdapNamed(string name, string cause, Func<RealDeploymentPlan, CertificateTemplate> template) => Slapd(
        name, cause, (plan, ldap) => ldap with { Certificate = plan.Authorities.Issue(template(plan)) });

    static RealFault WebNamed(string name, string cause, Func<RealDeploymentPlan, CertificateTemplate> template) => Nginx(
        name, cause, (plan, site) => site with { Certificate = plan.Authorities.Issue(template(plan)) });
}
