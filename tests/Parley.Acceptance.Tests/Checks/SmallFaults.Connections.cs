using System.Security.Cryptography.X509Certificates;
using Parley.Lab.Pki;
using Parley.Peers;
using Parley.Peers.Deployments;
using Parley.Peers.Servers;

namespace Parley.Acceptance.Tests.Checks;

/// <content>What goes wrong between dialling and the end of the handshake.</content>
static partial class SmallFaults
{
    const string OldSuites = "AES128-SHA:AES256-SHA";

    static IEnumerable<RealFault> Connections() =>
    [
        Prosody("XMPP server down", "client.host.nothing-listens", (_, _) => null),
        Prosody("XMPP without STARTTLS", "transport.starttls.not-offered", (_, xmpp) => xmpp with { OffersStartTls = false }),
        Prosody("XMPP server of another domain", "transport.stream.service-refused", (_, xmpp) => xmpp with { Domain = "example.org" }),
        Prosody("XMPP server known by its host name", "transport.stream.service-refused", (plan, xmpp) => xmpp with
        {
            Domain = plan.Hosts.FirstPresence.Name,
        }),
        Prosody("XMPP without a way to log in", "client.xmpp.no-login-mechanism", (_, xmpp) => xmpp with { OffersLogin = false }),
        Prosody("XMPP with settings that leave no version of TLS", "transport.tls.alert", (_, xmpp) => xmpp with { Protocol = "tlsv1" }),
        Prosody("XMPP with old suites alone", "transport.tls.cipher-mismatch", (plan, xmpp) => xmpp with
        {
            Protocol = "tlsv1_2", Ciphers = OldSuites, AllowsWeakness = true, Certificate = Rsa(plan, RealDeploymentPlan.XmppTemplate(plan.Hosts)),
        }),
        Prosody("direct TLS without a certificate", "transport.tls.alert", (_, xmpp) => xmpp with { DirectTlsHasCertificate = false }),
        Slapd("LDAP server down", "client.host.nothing-listens", (_, _) => null),
        Slapd("LDAP without a certificate", "transport.starttls.refused", (_, ldap) => ldap with { Certificate = null }),
        Slapd("LDAP that tells nothing before a sign-in", "client.directory.anonymous-refused", (_, ldap) => ldap with
        {
            FurtherLines = "require authc",
        }),
        Slapd("LDAP with TLS 1.0 alone", "transport.tls.protocol-mismatch", (_, ldap) => ldap with { Priorities = "NORMAL:-VERS-ALL:+VERS-TLS1.0" }),
        Slapd("LDAP with old suites alone", "transport.tls.cipher-mismatch", (plan, ldap) => ldap with
        {
            Priorities = "NORMAL:-VERS-ALL:+VERS-TLS1.2:-KX-ALL:+RSA",
            Certificate = Rsa(plan, CertificateTemplate.ForServer(plan.Hosts.Directory.Name)),
        }),
        Kamailio("SIP server down", "transport.dial.refused", (_, _) => null),
        Kamailio("SIP with TLS 1.0 alone", "transport.tls.protocol-mismatch", (_, sip) => sip with { Method = "TLSv1" }),
        Kamailio("SIP demands a certificate", "transport.tls.client-certificate-wanted", (plan, sip) => sip with
        {
            DemandsClientCertificateOf = plan.Authorities.RootPem,
        }),
        Kamailio("SIP server that will not serve the domain", "client.service.unexpected-answer", (_, sip) => sip with { Answer = (403, "Not relaying") }),
        Kamailio("SIP out of service", "client.service.unexpected-answer", (_, sip) => sip with { Answer = (503, "Service Unavailable") }),
        Nginx("user data down", "transport.dial.refused", (_, _) => null),
        Nginx("user data without TLS", "transport.tls.not-tls", (_, site) => site with { Certificate = null }),
        Nginx("user data demands a certificate", "client.service.certificate-demanded", (plan, site) => site with
        {
            DemandsClientCertificateOf = plan.Authorities.RootPem,
        }),
        Nginx("user data with old suites alone", "transport.tls.cipher-mismatch", (plan, site) => site with
        {
            Protocols = "TLSv1.2", Ciphers = OldSuites, Certificate = Rsa(plan, CertificateTemplate.ForServer(plan.Hosts.CallManager.Name)),
        }),
        Nginx("user data with a certificate of another site", "cert.identity.mismatch", (plan, site) => site with
        {
            Certificate = plan.Authorities.Issue(CertificateTemplate.ForServer("intranet.example.test")),
        }),
        Nginx("user data behind a page of errors", "client.service.unexpected-answer", (_, site) => site with
        {
            Locations = "location / { return 502; }",
        }),
        Nginx("user data that leads round in a circle", "client.web.redirected-in-circle", (_, site) => site with
        {
            Locations = "location /cucm-uds { return 302 /a; } location /a { return 302 /b; } location /b { return 302 /a; }",
        }),
        Nginx("user data that leads to plain HTTP", "client.web.redirected-to-plain", (_, site) => site with
        {
            Locations = "location / { return 301 http://$host:8080$request_uri; }",
        }),
        Nginx("user data that is not found", "client.user-data.unreadable", (_, site) => site with { Locations = "location / { return 404; }" }),
        Nginx("user data behind a password", "client.user-data.unreadable", (_, site) => site with { Locations = "location / { return 401; }" }),
        Nginx("user data behind a portal", "client.user-data.unreadable", (_, site) => site with
        {
            Locations = "location / { default_type text/html; return 200 '<!DOCTYPE html><title>Sign in</title>'; }",
        }),
    ];

    // Suites without forward secrecy send the client's secret to the key of the certificate, which must be allowed.
    static PeerCertificate Rsa(RealDeploymentPlan plan, CertificateTemplate template) => plan.Authorities.Issue(template with
    {
        Key = LabKeyKind.Rsa2048,
        KeyUsage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
    });

    static RealFault Prosody(string name, string cause, Func<RealDeploymentPlan, ProsodySettings, ProsodySettings?> change) => new(
        name, cause, plan => SmallDeployments.Messaging(plan) with { Xmpp = change(plan, plan.Xmpp!) }); // honest plans have it

    static RealFault Slapd(string name, string cause, Func<RealDeploymentPlan, OpenLdapSettings, OpenLdapSettings?> change) => new(
        name, cause, plan => SmallDeployments.Directory(plan) with { Ldap = change(plan, plan.Ldap!) }); // honest plans have it

    static RealFault Kamailio(string name, string cause, Func<RealDeploymentPlan, KamailioSettings, KamailioSettings?> change) => new(
        name, cause, plan => SmallDeployments.Calls(plan) with { Sip = change(plan, plan.Sip!) }); // honest plans have it

    static RealFault Nginx(string name, string cause, Func<RealDeploymentPlan, NginxSite, NginxSite?> change) => new(
        name, cause, plan =>
        {
            var small = SmallDeployments.CallManager(plan);
            return small with { Web = small.Web with { UserData = change(plan, small.Web.UserData!), AllowsWeakness = true } }; // see above
        });
}
