using Parley.Planning.Certificates;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;

namespace Parley.Planning.Checklist;

static partial class ChecklistPoints
{
    static IEnumerable<ChecklistPoint> Security(Deployment deployment, string task)
    {
        var security = deployment.Security;
        yield return new(task, "Who signs the certificates?",
            security.Authority is { } authority
                ? DeploymentWords.Authorities.Of(authority) + (security.AuthorityName is { } name ? $": {name}" : "")
                : null,
            "security.authority", "a public authority is trusted already, a private one must be put on every device",
            "Certificate Validation Options", ["planning.certificate.", "planning.fips."]);
        var clusters = deployment.Clusters
            .Where(cluster => cluster.Nodes.Length > 1 && CertificatePlanner.NameOf(cluster.Product) is not null).ToList();
        if (clusters.Count > 0)
        {
            yield return new(task, "Does one certificate serve all nodes of a cluster?",
                clusters.TrueForAll(cluster => cluster.MultiServerCertificate is not null)
                    ? Join(clusters.Select(cluster => $"{cluster.Name}: {YesOrNo(cluster.MultiServerCertificate)}"))
                    : null,
                "clusters.multiServerCertificate", "one upload for the cluster, or one for each node", "Certificates for Multiserver SANs", []);
        }

        yield return new(
            task, "Do the certificates say where their revocation can be asked?", YesOrNo(security.RevocationAddresses),
            "security.revocationAddresses",
            "a list or a responder over HTTP", "Certificate Validation", ["planning.certificate.no-revocation-address"]);
        if (deployment.HasCalls)
        {
            yield return new(task, "Are phones secure?", YesOrNo(security.SecurePhones), "security.securePhones",
                "secure calls need the CallManager certificate, a mixed-mode cluster and CAPF",
                "Required Certificates for On-Premises Servers", ["planning.remote.secure-phone-and-sso"]);
        }

        yield return new(
            task, "Do clients run in FIPS mode?", YesOrNo(security.Fips), "security.fips",
            "nobody can accept an untrusted certificate then",
            "Federal Information Processing Standards", ["planning.fips."]);
        yield return new(
            task, "Do clients run in Common Criteria mode?", YesOrNo(security.CommonCriteria),
            "security.commonCriteria", "RSA keys have 2048 bits and more",
            "Common Criteria", ["planning.certificate.short-key"]);
    }

    static IEnumerable<ChecklistPoint> Extras(Deployment deployment, string screen, string federation)
    {
        var services = deployment.Services;
        yield return new(screen, "How do users show their screens?",
            services.ScreenShare.IsDefault ? null
                : services.ScreenShare.IsEmpty ? "not at all"
                : Join(services.ScreenShare.Select(DeploymentWords.ScreenShares.Of)),
            "services.screenShare", "each way has its ports, clients and limits", "Screen Share", []);
        if (deployment.HasMessages)
        {
            yield return new(
                federation, "Do users exchange messages with others?",
                services.Federation is { } with ? DeploymentWords.Federations.Of(with) : null,
                "services.federation", "other domains must be let in on the presence server", "Federation", []);
        }
    }
}
