using System.Collections.Immutable;
using Parley.Configuration.Hosts;
using Parley.Planning.Certificates;
using Parley.Planning.Deployments;

namespace Parley.Planning.Prompts;

/// <summary>A certificate that clients meet at the first sign-in; one answer to the question about it is enough.</summary>
sealed record MetCertificate
{
    /// <summary>The cluster; <see langword="null"/> for an identity provider.</summary>
    internal required Cluster? Cluster { get; init; }

    /// <summary>What it is for: <c>HTTP (Tomcat)</c>.</summary>
    internal required string Service { get; init; }

    /// <summary>The servers that show it.</summary>
    internal required ImmutableArray<string> Hosts { get; init; }

    /// <summary>Who signs it.</summary>
    internal required AuthorityKind Authority { get; init; }

    /// <summary>Clients inside meet it.</summary>
    internal bool IsInside => Cluster?.Product is not ServerProduct.EdgeExpress;

    /// <summary>Clients outside meet it, who come through the edge and see nothing behind it.</summary>
    internal bool IsOutside => Cluster is null or { Product: ServerProduct.EdgeExpress };

    /// <summary>It is asked about at every look-up of a photo, however often it was accepted.</summary>
    internal bool IsAskedAgain =>
        Cluster?.Product is ServerProduct.PhotoServer && Hosts.Any(host => ServerAddress.FormOf(host) is HostForm.AddressLiteral);

    /// <summary>Servers whose names no certificate proves; where the domain is compared, the name of the server does not matter.</summary>
    internal IEnumerable<string> UnprovenHosts =>
        Service == CertificatePlanner.Xmpp || Cluster?.Product is ServerProduct.SipServer or ServerProduct.MediaRelay
            ? []
            : Hosts.Where(host => ServerAddress.FormOf(host) is not HostForm.FullName);

    /// <summary>All that clients of a deployment meet, in the order of its file.</summary>
    internal static ImmutableArray<MetCertificate> Of(Deployment deployment) =>
    [
        .. from certificate in CertificatePlanner.Of(deployment)
           where IsMet(deployment, certificate.Cluster?.Product)
           select new MetCertificate
           {
               Cluster = certificate.Cluster,
               Service = certificate.Service,
               Hosts = certificate.ShownBy,
               Authority = certificate.Authority ?? AuthorityKind.Private,
           },
    ];

    static bool IsMet(Deployment deployment, ServerProduct? product) => product switch
    {
        ServerProduct.EdgeCore => false, // only servers talk to it
        ServerProduct.EdgeExpress => deployment.Remote.Access is RemoteAccess.Edge or null,
        ServerProduct.Directory => deployment.Contacts.Source is ContactSource.Directory or null,
        _ => true,
    };
}
