using System.Collections.Immutable;
using Parley.Lab.Pki;
using Parley.Peers;
using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>Mistakes that people make with real servers.</summary>
static class RealFaults
{
    internal static ImmutableArray<RealFault> All { get; } =
    [
        new("XMPP certificate expired", "cert.validity.expired", plan => Xmpp(plan, template => template with
        {
            StartsIn = TimeSpan.FromDays(-100),
            EndsIn = TimeSpan.FromDays(-1),
        })),
        new("XMPP certificate not valid yet", "cert.validity.not-yet-valid", plan => Xmpp(plan, template => template with
        {
            StartsIn = TimeSpan.FromDays(1),
        })),
        new("XMPP certificate for the hosts only", "cert.identity.host-instead-of-domain", plan => Xmpp(plan, template => template with
        {
            Names = [new LabName.Dns(plan.Hosts.FirstPresence.Name), new LabName.Dns(plan.Hosts.SecondPresence.Name)],
        })),
        new("XMPP certificate without its intermediate", "cert.chain.missing-intermediate", plan => plan with
        {
            Xmpp = plan.Xmpp! with
            {
                Certificate = RealAuthorities.Present(plan.Authorities.IssueAlone(RealDeploymentPlan.XmppTemplate(plan.Hosts))),
            },
        }),
        new("XMPP without STARTTLS", "transport.starttls.not-offered", plan => plan with
        {
            Xmpp = plan.Xmpp! with { OffersStartTls = false },
        }),
        new("XMPP server of another domain", "transport.stream.service-refused", plan => plan with
        {
            Xmpp = plan.Xmpp! with { Domain = "example.net" },
        }),
        new("SIP certificate for the host only", "cert.identity.host-instead-of-domain", plan => plan with
        {
            Sip = plan.Sip! with { Certificate = plan.Authorities.Issue(CertificateTemplate.ForServer(plan.Hosts.Sip.Name)) },
        }),
        new("SIP server demands a certificate", "transport.tls.client-certificate-wanted", plan => plan with
        {
            Sip = plan.Sip! with { DemandsClientCertificateOf = plan.Authorities.RootPem },
        }),
        new("LDAP server down", "client.host.nothing-listens", plan => plan with { Ldap = null }),
        new("LDAP server without a certificate", "transport.starttls.refused", plan => plan with
        {
            Ldap = plan.Ldap! with { Certificate = null },
        }),
        new("LDAP certificate for web clients only", "cert.usage.extended-key-usage", plan => plan with
        {
            Ldap = plan.Ldap! with
            {
                Certificate = plan.Authorities.Issue(CertificateTemplate.ForServer(plan.Hosts.Directory.Name) with
                {
                    Purposes = [CertificateTemplate.ClientAuthentication],
                }),
            },
        }),
        new("user data self-signed", "cert.chain.self-signed", plan => CallManager(
            plan, SelfSigned(CertificateTemplate.ForServer(plan.Hosts.CallManager.Name)))),
        new("user data of a root that only bears the name of the trusted one", "cert.chain.anchor-of-other-key", plan => CallManager(
            plan, FromElsewhere(CertificateTemplate.ForServer(plan.Hosts.CallManager.Name)))),
        new("user data with a small key", "cert.key.too-small", plan => CallManager(
            plan, plan.Authorities.Issue(CertificateTemplate.ForServer(plan.Hosts.CallManager.Name) with { Key = LabKeyKind.Rsa1024 }))),
        new("user data with a chain in disorder", "cert.chain.disordered", plan => CallManager(
            plan,
            RealAuthorities.Present(
                plan.Authorities.IssueAlone(CertificateTemplate.ForServer(plan.Hosts.CallManager.Name)),
                plan.Authorities.Root.Certificate,
                plan.Authorities.Issuing.Certificate))),
        new("user data in plain HTTP", "transport.tls.not-tls", plan => plan with
        {
            Web = plan.Web with { UserData = plan.Web.UserData! with { Certificate = null } },
        }),
        new("user data over TLS 1.0 alone", "transport.tls.protocol-mismatch", plan => plan with
        {
            Web = plan.Web with { UserData = plan.Web.UserData! with { Protocols = "TLSv1" }, AllowsWeakness = true },
        }),
        new("SRV target that is an alias", "dns.srv.target-is-alias", plan => Records(
            plan, "_xmpp-client._tcp SRV", "_xmpp-client._tcp SRV 10 50 5222 chat", $"chat CNAME {plan.Hosts.FirstPresence.Name}.")),
        new("SRV target without an address", "dns.srv.target-without-address", plan => Records(
            plan, "_ldap._tcp SRV", "_ldap._tcp SRV 10 50 10389 gone")),
    ];

    static RealDeploymentPlan Xmpp(RealDeploymentPlan plan, Func<CertificateTemplate, CertificateTemplate> change) => plan with
    {
        Xmpp = plan.Xmpp! with { Certificate = plan.Authorities.Issue(change(RealDeploymentPlan.XmppTemplate(plan.Hosts))) },
    };

    static RealDeploymentPlan CallManager(RealDeploymentPlan plan, PeerCertificate certificate) => plan with
    {
        Web = plan.Web with
        {
            UserData = plan.Web.UserData! with { Certificate = certificate },
            AllowsWeakness = true,
        },
    };

    static RealDeploymentPlan Records(RealDeploymentPlan plan, string replaced, params string[] records) => plan with
    {
        Dns = plan.Dns! with
        {
            Records = [.. plan.Dns.Records.Where(record => !record.StartsWith(replaced, StringComparison.Ordinal)), .. records],
        },
    };

    static PeerCertificate SelfSigned(CertificateTemplate template)
    {
        using var certificate = LabAuthority.SelfSigned(template, TimeProvider.System);
        return RealAuthorities.Present(certificate);
    }

    // The root is sent too, so that it is clear who vouches for it.
    static PeerCertificate FromElsewhere(CertificateTemplate template)
    {
        using var elsewhere = new RealAuthorities(TimeProvider.System);
        return RealAuthorities.Present(
            elsewhere.IssueAlone(template), elsewhere.Issuing.Certificate, elsewhere.Root.Certificate);
    }
}
