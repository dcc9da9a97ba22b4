using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Lab.Pki;
using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Checks;

/// <content>What goes wrong inside a server's own certificate, at each kind of server.</content>
static partial class SmallFaults
{
    static readonly (string Words, string Cause, Func<CertificateTemplate, CertificateTemplate> Change)[] InCertificates =
    [
        ("that has expired", "cert.validity.expired", template => template with { StartsIn = TimeSpan.FromDays(-100), EndsIn = TimeSpan.FromHours(-2) }),
        ("of tomorrow", "cert.validity.not-yet-valid", template => template with { StartsIn = TimeSpan.FromDays(1) }),
        ("that ends soon", "cert.validity.ends-soon", template => template with { StartsIn = TimeSpan.FromDays(-85), EndsIn = TimeSpan.FromDays(3) }),
        ("for clients", "cert.usage.extended-key-usage", template => template with { Purposes = [CertificateTemplate.ClientAuthentication] }),
    ];

    static IEnumerable<RealFault> Contents()
    {
        foreach (var (words, cause, change) in InCertificates)
        {
            yield return Xmpp($"XMPP certificate {words}", cause, plan => change(RealDeploymentPlan.XmppTemplate(plan.Hosts)));
            yield return SipNamed($"SIP certificate {words}", cause, plan => change(RealDeploymentPlan.SipTemplate(plan.Hosts)));
            yield return LdapNamed($"LDAP certificate {words}", cause, plan => change(CertificateTemplate.ForServer(plan.Hosts.Directory.Name)));
            yield return WebNamed($"user data certificate {words}", cause, plan => change(Server(plan)));
        }

        yield return WebNamed("user data with a small key", "cert.key.too-small", plan => Server(plan) with { Key = LabKeyKind.Rsa1024 });
        yield return WebNamed("user data certificate signed with SHA-1", "cert.signature.weak-algorithm", plan => Server(plan) with
        {
            SignatureHash = HashAlgorithmName.SHA1,
        });
        yield return WebNamed("user data certificate that was altered", "cert.signature.invalid", plan => Server(plan) with { CorruptSignature = true });
        yield return WebNamed("user data certificate with an unknown critical extension", "cert.usage.unknown-critical-extension", plan => Server(plan) with
        {
            Further = [new X509Extension("2.999.7", [5, 0], critical: true)],
        });
        yield return WebNamed("user data certificate with a key for lists alone", "cert.usage.key-usage", plan => Server(plan) with
        {
            KeyUsage = X509KeyUsageFlags.CrlSign,
        });
    }
}
