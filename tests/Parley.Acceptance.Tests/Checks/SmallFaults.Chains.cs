using Parley.Lab.Pki;
using Parley.Peers;
using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Checks;

/// <content>What goes wrong with the certificates around the server's own.</content>
static partial class SmallFaults
{
    static IEnumerable<RealFault> Chains() =>
    [
        Chain("nothing but its own certificate", "cert.chain.missing-intermediate", (plan, own) => RealAuthorities.Present(own)),
        Chain("the root in place of the intermediate", "cert.chain.missing-intermediate", (plan, own) =>
            RealAuthorities.Present(own, plan.Authorities.Root.Certificate)),
        Chain("its own certificate twice and no intermediate", "cert.chain.missing-intermediate", (plan, own) => RealAuthorities.Present(own, own)),
        Chain("the intermediate with a former key", "cert.chain.issuer-of-other-key", (plan, own) => RealAuthorities.Present(
            own, plan.Authorities.Root.Issue(CertificateTemplate.ForAuthority("Example Issuing CA") with { PathLength = 0 }))),
        Chain("the intermediate of another authority", "cert.chain.missing-intermediate", (plan, own) =>
        {
            using var elsewhere = new RealAuthorities(TimeProvider.System);
            return RealAuthorities.Present(own, elsewhere.Root.Issue(CertificateTemplate.ForAuthority("Elsewhere Issuing CA")));
        }),
        Chain("root before intermediate", "cert.chain.disordered", (plan, own) =>
            RealAuthorities.Present(own, plan.Authorities.Root.Certificate, plan.Authorities.Issuing.Certificate)),
        Chain("a certificate that belongs to nothing", "cert.chain.unrelated-certificate", (plan, own) => RealAuthorities.Present(
            own, plan.Authorities.Issuing.Certificate, LabAuthority.SelfSigned(CertificateTemplate.ForAuthority("Former CA"), TimeProvider.System))),
        Chain("the intermediate twice", "cert.chain.duplicate-certificate", (plan, own) =>
            RealAuthorities.Present(own, plan.Authorities.Issuing.Certificate, plan.Authorities.Issuing.Certificate)),
        Web("user data self-signed", "cert.chain.self-signed", plan =>
            RealAuthorities.Present(LabAuthority.SelfSigned(Server(plan), TimeProvider.System))),
        Web("user data self-signed and expired", "cert.chain.self-signed", plan => RealAuthorities.Present(LabAuthority.SelfSigned(
            Server(plan) with { StartsIn = TimeSpan.FromDays(-800), EndsIn = TimeSpan.FromDays(-70) }, TimeProvider.System))),
        Web("user data of a private root", "cert.chain.untrusted-anchor", plan =>
        {
            var root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Company Root CA"), TimeProvider.System);
            return RealAuthorities.Present(root.Issue(Server(plan)), root.Certificate);
        }),
        Web("user data with a root made again", "cert.chain.anchor-of-other-key", plan =>
        {
            var root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Example Root CA"), TimeProvider.System);
            var issuing = root.IssueAuthority(CertificateTemplate.ForAuthority("Example Issuing CA"));
            return RealAuthorities.Present(issuing.Issue(Server(plan)), issuing.Certificate, root.Certificate);
        }),
        Web("user data of a root made again", "cert.chain.anchor-of-other-key", plan =>
        {
            var root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Example Root CA"), TimeProvider.System);
            var issuing = root.IssueAuthority(CertificateTemplate.ForAuthority("Example Issuing CA"));
            return RealAuthorities.Present(issuing.Issue(Server(plan)), issuing.Certificate);
        }),
        Below("an intermediate that has expired", "cert.validity.expired", template => template with
        {
            StartsIn = TimeSpan.FromDays(-900), EndsIn = TimeSpan.FromDays(-9),
        }),
        Below("an intermediate of tomorrow", "cert.validity.not-yet-valid", template => template with { StartsIn = TimeSpan.FromDays(1) }),
        Below("an intermediate that ends soon", "cert.validity.ends-soon", template => template with
        {
            StartsIn = TimeSpan.FromDays(-900), EndsIn = TimeSpan.FromDays(20),
        }),
        Below("an intermediate with a small key", "cert.key.too-small", template => template with { Key = LabKeyKind.Rsa1024 }),
        Below("an intermediate signed with SHA-1", "cert.signature.weak-algorithm", template => template with
        {
            SignatureHash = System.Security.Cryptography.HashAlgorithmName.SHA1,
        }),
        Below("an intermediate for mail", "cert.usage.extended-key-usage", template => template with { Purposes = ["1.3.6.1.5.5.7.3.4"] }),
        Below("an intermediate that is no authority", "cert.constraints.not-an-authority", template => template with { IsAuthority = false }),
        Below("an intermediate that may not sign", "cert.usage.key-usage", template => template with
        {
            KeyUsage = System.Security.Cryptography.X509Certificates.X509KeyUsageFlags.DigitalSignature,
        }),
        Web("user data one authority too low", "cert.constraints.path-length", plan =>
        {
            var branch = plan.Authorities.Issuing.IssueAuthority(CertificateTemplate.ForAuthority("Branch CA"));
            return RealAuthorities.Present(branch.Issue(Server(plan)), branch.Certificate, plan.Authorities.Issuing.Certificate);
        }),
    ];

    static CertificateTemplate Server(RealDeploymentPlan plan) => CertificateTemplate.ForServer(plan.Hosts.CallManager.Name);

    static RealFault Web(string name, string cause, Func<RealDeploymentPlan, PeerCertificate> certificate) =>
        Nginx(name, cause, (plan, site) => site with { Certificate = certificate(plan) });

    static RealFault Chain(string what, string cause, Func<RealDeploymentPlan, LabCertificate, PeerCertificate> present) =>
        Web($"user data with {what}", cause, plan => present(plan, plan.Authorities.IssueAlone(Server(plan))));

    static RealFault Below(string what, string cause, Func<CertificateTemplate, CertificateTemplate> change) => Web(
        $"user data below {what}", cause, plan =>
        {
            var issuing = plan.Authorities.Root.IssueAuthority(change(CertificateTemplate.ForAuthority("Example Branch CA") with { PathLength = 0 }));
            return RealAuthorities.Present(issuing.Issue(Server(plan)), issuing.Certificate);
        });
}
