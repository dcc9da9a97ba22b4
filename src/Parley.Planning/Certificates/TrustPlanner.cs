using System.Collections.Immutable;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;

namespace Parley.Planning.Certificates;

/// <summary>Who must trust whom, so that no connection is refused and nobody is asked.</summary>
static class TrustPlanner
{
    // Connections between servers, each from the one that begins it.
    static readonly ImmutableArray<(ServerProduct From, ServerProduct To, string Why)> Connections =
    [
        (ServerProduct.CallManager, ServerProduct.Presence, "users and their presence are kept in step"),
        (ServerProduct.Presence, ServerProduct.CallManager, "users and their presence are kept in step"),
        (ServerProduct.Voicemail, ServerProduct.CallManager, "mailboxes belong to its users"),
        (ServerProduct.EdgeCore, ServerProduct.CallManager, "clients outside reach it through the edge"),
        (ServerProduct.EdgeCore, ServerProduct.Presence, "clients outside reach it through the edge"),
        (ServerProduct.EdgeCore, ServerProduct.Voicemail, "clients outside reach it through the edge"),
        (ServerProduct.EdgeCore, ServerProduct.EdgeExpress, "the two halves of the edge know each other by certificate"),
        (ServerProduct.EdgeExpress, ServerProduct.EdgeCore, "the two halves of the edge know each other by certificate"),
        (ServerProduct.CallManager, ServerProduct.Directory, "users are read from the directory over TLS"),
    ];

    internal static IEnumerable<ImmutableArray<string>> Of(Deployment deployment)
    {
        var security = deployment.Security;
        var authority = security.Authority is AuthorityKind.SelfSigned
            ? "the certificate of every server itself"
            : Signer(security.Authority, security.AuthorityName);
        foreach (var kind in deployment.ClientKinds)
            yield return [$"clients: {DeploymentWords.Clients.Of(kind)}", authority, "every server shows a certificate to the clients"];
        foreach (var (from, to, why) in Connections.Where(each => deployment.Has(each.From) && deployment.Has(each.To)))
            yield return [Names(deployment, from), $"{Names(deployment, to)}: {authority}", why];
        foreach (var node in deployment.Nodes.Where(node => node.Authority is not null && node.Authority != security.Authority))
        {
            var own = node.Authority is AuthorityKind.SelfSigned ? "its certificate itself" : Signer(node.Authority, name: null);
            yield return [$"all of them, for {node.Host}", own, "the plan gives this node an authority of its own"];
        }

        if (deployment.SignIn is { SingleSignOn: SingleSignOn.Saml, IdentityProvider: { } provider })
        {
            foreach (var cluster in deployment.Clusters.Where(cluster => AsksProvider(cluster.Product)))
                yield return [cluster.Name, $"the certificate that {provider} signs with", "its answers prove who the user is"];
        }
    }

    static bool AsksProvider(ServerProduct product) =>
        product is ServerProduct.CallManager or ServerProduct.Presence or ServerProduct.Voicemail or ServerProduct.EdgeCore;

    static string Signer(AuthorityKind? kind, string? name) =>
        kind is AuthorityKind.Public ? $"{name ?? "the public authority"}, which systems trust already" : name ?? "the root of the authority";

    static string Names(Deployment deployment, ServerProduct product) => string.Join(", ", deployment.Of(product).Select(cluster => cluster.Name));
}
