using System.Globalization;
using Parley.Planning.Deployments;

namespace Parley.Planning.Certificates;

/// <summary>The command line that makes a planned certificate's key and request.</summary>
static class RequestLine
{
    /// <summary>The line; every word of it is a checked name, so that no shell reads anything else in it.</summary>
    internal static string Of(Deployment deployment, PlannedCertificate certificate)
    {
        var (role, domains) = RoleOf(deployment, certificate);
        var nodes = certificate.ShownBy.Select(node => $" --node {node}");
        var key = certificate.KeyBits switch { >= 4096 => "rsa-4096", >= 3072 => "rsa-3072", _ => "rsa-2048" };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"parley request new --role {role}{string.Concat(nodes)}{string.Concat(domains)} --key {key} --into {certificate.FileName}");
    }

    static (string Role, IEnumerable<string> Domains) RoleOf(Deployment deployment, PlannedCertificate certificate) =>
        (certificate.Cluster?.Product, certificate.Service) switch
        {
            (ServerProduct.Presence, CertificatePlanner.Xmpp) => (
                "xmpp",
                new[] { deployment.Domain }.Concat(deployment.FurtherDomains).Select(domain => $" --domain {domain}")),
            (ServerProduct.CallManager, CertificatePlanner.CallSecurity) => ("callmanager", []),
            (ServerProduct.CallManager or ServerProduct.Presence, _) => ("tomcat", []),
            (ServerProduct.Voicemail, _) => ("voicemail", []),
            (ServerProduct.MeetingsServer, _) => ("meetings", []),
            (ServerProduct.EdgeExpress, _) => ("edge", [$" --edge-domain {deployment.RecordDomain}"]),
            (ServerProduct.SipServer or ServerProduct.MediaRelay, _) => ("plain", [$" --name dns:{deployment.RecordDomain}"]),
            _ => ("plain", []),
        };
}
