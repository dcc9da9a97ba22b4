using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Planning.Deployments;
using Parley.Planning.Plans;

namespace Parley.Planning.Certificates;

/// <summary>Says which certificates a deployment needs, with which names.</summary>
public static class CertificatePlanner
{
    /// <summary>The least that the servers' own requests take; the Common Criteria and the presence server ask for it.</summary>
    public const int UsualKeyBits = 2048;

    /// <summary>Both purposes, since servers of one deployment are each other's clients too.</summary>
    public const string Usage = "serverAuth, clientAuth";

    /// <summary>The same as identifiers.</summary>
    public static readonly ImmutableArray<Oid> Purposes = [ObjectIdentifiers.ServerAuthentication, ObjectIdentifiers.ClientAuthentication];

    // A certificate's services in the words of the table of required certificates.
    internal const string Http = "HTTP (Tomcat)";
    internal const string Xmpp = "XMPP";
    internal const string CallSecurity = "CallManager";
    internal const string Server = "Server certificate";

    /// <summary>The certificates, server by server in the order of the file.</summary>
    public static ImmutableArray<PlannedCertificate> Of(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        var certificates = deployment.Clusters.SelectMany(
            cluster => Services(deployment, cluster).SelectMany(service => Of(deployment, cluster, service)));
        return deployment.SignIn is { SingleSignOn: SingleSignOn.Saml, IdentityProvider: { } provider }
            ? [.. certificates, OfProvider(deployment, provider)]
            : [.. certificates];
    }

    /// <summary>What the tables call a product; <see langword="null"/> for servers that they do not speak of.</summary>
    internal static string? NameOf(ServerProduct product) => product switch
    {
        ServerProduct.CallManager => "Unified CM",
        ServerProduct.Presence => "Unified CM IM and Presence Service",
        ServerProduct.Voicemail => "Unity Connection",
        ServerProduct.MeetingsServer => "Webex Meetings Server",
        ServerProduct.EdgeCore or ServerProduct.EdgeExpress => "VCS Expressway / Expressway-E",
        _ => null,
    };

    static IEnumerable<string> Services(Deployment deployment, Cluster cluster)
    {
        if (NameOf(cluster.Product) is not { } name)
            return cluster.Product == ServerProduct.Directory && deployment.Contacts.SecureDirectory is false ? [] : [Server];
        return TableRow.Of("required-certificates")
            .First(row => row.Text("product") == "jabber" && row.Text("server") == name)
            .Texts("certificates")
            .Where(service => service != CallSecurity || deployment.Security.SecurePhones is true);
    }

    static IEnumerable<PlannedCertificate> Of(Deployment deployment, Cluster cluster, string service)
    {
        var further = Further(deployment, cluster, service);
        var shared = Sharing(deployment, cluster);
        if (shared is [var publisher, ..])
            yield return Of(deployment, cluster, service, publisher, [.. shared.Select(node => node.Host)], further);
        foreach (var node in cluster.Nodes.Except(shared))
            yield return Of(deployment, cluster, service, node, [node.Host], further);
    }

    // A node that another signs for is not in the certificate of the rest, and what servers sign for themselves they do not share.
    static ImmutableArray<ClusterNode> Sharing(Deployment deployment, Cluster cluster)
    {
        var authority = deployment.Security.Authority ?? AuthorityKind.Private;
        if (cluster.MultiServerCertificate is not true || authority is AuthorityKind.SelfSigned)
            return [];
        ImmutableArray<ClusterNode> shared = [.. cluster.Nodes.Where(node => (node.Authority ?? authority) == authority)];
        return shared.Length > 1 ? shared : [];
    }

    static PlannedCertificate Of(
        Deployment deployment, Cluster cluster, string service, ClusterNode first, ImmutableArray<string> hosts,
        ImmutableArray<string> further) => new()
        {
            Cluster = cluster,
            Service = service,
            IsMultiServer = hosts.Length > 1,
            CommonName = first.Host,
            Names = [.. hosts.Concat(further).Distinct(StringComparer.OrdinalIgnoreCase)],
            Uploads = [first.Host],
            ShownBy = hosts,
            Authority = first.Authority ?? deployment.Security.Authority,
            KeyBits = deployment.Security.KeyBits ?? UsualKeyBits,
        };

    static PlannedCertificate OfProvider(Deployment deployment, string provider) => new()
    {
        Cluster = null,
        Service = "Identity provider",
        IsMultiServer = false,
        CommonName = provider,
        Names = [provider],
        Uploads = [provider],
        ShownBy = [provider],
        Authority = deployment.Security.Authority,
        KeyBits = deployment.Security.KeyBits ?? UsualKeyBits,
    };

    // What a client compares beside the name of the server: over XMPP and at the edge it is the domain.
    static ImmutableArray<string> Further(Deployment deployment, Cluster cluster, string service) => (cluster.Product, service) switch
    {
        (ServerProduct.Presence, Xmpp) => [deployment.Domain, .. deployment.FurtherDomains],
        (ServerProduct.EdgeExpress, _) => [deployment.RecordDomain],
        (ServerProduct.SipServer or ServerProduct.MediaRelay, _) => [deployment.RecordDomain],
        _ => [],
    };
}
