using System.Collections.Immutable;
using Parley.Planning.Deployments;

namespace Parley.Planning.Certificates;

/// <summary>The steps from the first request to clients that ask nobody.</summary>
static class CertificateOrder
{
    internal static IEnumerable<(string Where, string What, string Why)> Of(Deployment deployment, ImmutableArray<PlannedCertificate> certificates)
    {
        var signed = certificates.Where(IsSigned).ToImmutableArray();
        foreach (var cluster in deployment.Of(ServerProduct.Presence))
            yield return (cluster.Name, "install the latest service update", "it must be there before the signing begins");
        if (!signed.IsEmpty)
        {
            foreach (var cluster in deployment.Clusters)
            {
                yield return (
                    cluster.Name,
                    "upload the authority's root and its issuing certificates to the trust stores, root first",
                    "a server takes a signed certificate only when it trusts who signed it");
            }

            foreach (var certificate in signed)
                yield return (certificate.CommonName, $"make a request for {certificate.Service}", "one request for each service");
            yield return ("the authority", "hand in all requests", "the same organisation and place in each");
        }

        foreach (var certificate in certificates)
        {
            var what = IsSigned(certificate) ? "upload the signed certificate" : "keep the certificate that the server made";
            yield return (
                string.Join(", ", certificate.Uploads),
                $"{what} for {certificate.Service}",
                certificate.IsMultiServer ? "once; the cluster hands it to its other nodes" : "to this node itself");
        }

        foreach (var cluster in deployment.Clusters)
            yield return (cluster.Name, "restart the services that show the certificates, on every node", "they show the old one until then");
        if (deployment.Security.SecurePhones is true)
            yield return ("the clients", "enrol with CAPF, inside the network", "secure phones prove who they are with a certificate of their own");
        if (certificates.Any(certificate => certificate.Authority is AuthorityKind.Private))
            yield return ("every device", "import the root of the authority", "without it every user is asked for every server");
        yield return ("here", "run 'parley check' with --plan", "it tells what of this plan is not true yet");
    }
    static bool IsSigned(PlannedCertificate certificate) => certificate.Authority is not AuthorityKind.SelfSigned;
}
