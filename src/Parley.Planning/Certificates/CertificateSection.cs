using System.Collections.Immutable;
using System.Globalization;
using Parley.Configuration.Hosts;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Findings;
using Parley.Planning.Plans;

namespace Parley.Planning.Certificates;

/// <summary>Which certificates, with which names, where to, in which order, and who must trust whom.</summary>
static class CertificateSection
{
    internal static readonly PlanSectionKind Kind = new(
        "certificates", "which certificates to order, their names, where to upload them, who must trust whom", Of);

    static PlanSection Of(Deployment deployment)
    {
        var certificates = CertificatePlanner.Of(deployment);
        var section = new SectionBuilder(Kind.Word, "Certificates");
        Open(deployment, section);
        section.Table(
            "certificates",
            "Certificates to order",
            ["cluster", "certificate", "common name", "DNS names", "usage", "key", "signed by", "upload to", "form"],
            certificates.Select(Row),
            "required-certificates", "certificate-identifiers");
        section.Table(
            "uploads", "In this order", ["step", "where", "what", "why"],
            Numbered(CertificateOrder.Of(deployment, certificates)), "required-certificates");
        section.Table("trust", "Who must trust whom", ["who", "trusts", "why"], TrustPlanner.Of(deployment), "required-certificates");
        ImmutableArray<string> requests =
        [
            .. certificates.Where(certificate => certificate is { Cluster: not null, Authority: not AuthorityKind.SelfSigned })
                .Select(certificate => RequestLine.Of(deployment, certificate)),
        ];
        if (!requests.IsEmpty)
            section.Listing(new("requests", "Make the keys and requests", "#", requests));
        Judge(deployment, certificates, section);
        return section.Build();
    }

    static ImmutableArray<string> Row(PlannedCertificate certificate) =>
    [
        certificate.Cluster?.Name ?? "",
        certificate.Service,
        certificate.CommonName,
        string.Join(", ", certificate.Names),
        CertificatePlanner.Usage,
        string.Create(CultureInfo.InvariantCulture, $"RSA {certificate.KeyBits}"),
        certificate.Authority is { } authority ? DeploymentWords.Authorities.Of(authority) : "open",
        string.Join(", ", certificate.Uploads),
        certificate.IsMultiServer ? "one for the cluster" : "one for the node",
    ];

    static IEnumerable<ImmutableArray<string>> Numbered(IEnumerable<(string Where, string What, string Why)> steps) =>
        steps.Select((step, index) => ImmutableArray.Create((index + 1).ToString(CultureInfo.InvariantCulture), step.Where, step.What, step.Why));

    static void Open(Deployment deployment, SectionBuilder section)
    {
        if (deployment.Security.Authority is null)
        {
            section.Remark(
                "Open: who signs the certificates. Write security.authority: public, private or self-signed; "
                + "until then the order of steps holds for an authority of either kind.");
        }

        if (deployment.Security.SecurePhones is null && deployment.HasCalls)
            section.Remark("Open: whether phones are secure. With security.securePhones: true the call manager needs a CallManager certificate too.");
        var undecided = deployment.Clusters.Where(cluster =>
            cluster.MultiServerCertificate is null && cluster.Nodes.Length > 1 && CertificatePlanner.NameOf(cluster.Product) is not null);
        foreach (var cluster in undecided)
        {
            section.Remark($"Open: whether one certificate serves all nodes of {cluster.Name}. "
                + "Until clusters.multiServerCertificate says so, one is planned for each node.");
        }

        section.Remark("How a request is made and a certificate uploaded differs by server and version: the server's own documentation says where.");
    }

    static void Judge(Deployment deployment, ImmutableArray<PlannedCertificate> certificates, SectionBuilder section)
    {
        foreach (var (cluster, node) in deployment.Clusters.SelectMany(cluster => cluster.Nodes.Select(node => (cluster, node))))
        {
            if (node.Form is not HostForm.FullName)
            {
                section.Findings.Add(
                    PlanningFindings.NameNotFull, node.Host, ("cluster", cluster.Name), ("place", node.Place),
                    ("domain", deployment.Domain));
            }
        }

        var security = deployment.Security;
        if (certificates.Count(certificate => certificate.Authority is AuthorityKind.SelfSigned) is > 0 and var selfSigned)
            section.Findings.Add(PlanningFindings.SelfSigned, deployment.Name, ("certificates", selfSigned));
        if (security.RevocationAddresses is false)
            section.Findings.Add(PlanningFindings.NoRevocationAddress, deployment.Name);
        if (security.KeyBits is { } bits and < CertificatePlanner.UsualKeyBits)
            section.Findings.Add(PlanningFindings.ShortKey, deployment.Name, ("bits", bits), ("least", CertificatePlanner.UsualKeyBits));
        if (security.OneCertificatePerName is true)
        {
            var byName = certificates.GroupBy(certificate => certificate.CommonName, StringComparer.OrdinalIgnoreCase);
            foreach (var name in byName.Where(group => group.Count() > 1))
                section.Findings.Add(PlanningFindings.SameNameTwice, name.Key, ("services", name.Select(certificate => certificate.Service)));
        }
    }
}
