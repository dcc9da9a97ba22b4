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
        var authority = deployment.Security switch
        {
            { Authority: AuthorityKind.SelfSigned } => "the certificate of every server itself",
            { Authority: AuthorityKind.Public, AuthorityName: { } name } => $"{name}, which systems trust already",
            { Authority: AuthorityKind.Public } => "the public authority, which systems trust already",
            { AuthorityName: { } name } => name,
            _ => "the root of the authority",
        };
        foreach (var kind in deployment.Clients.Select(client => client.Kind).Distinct())
            yield return [$"clients: {DeploymentWords.Clients.Of(kind)}", authority, "every server shows a certificate to the clients"];
        foreach (var (from, to, why) in Connections.Where(each => deployment.Has(each.From) && deployment.Has(each.To)))
            yield return [Names(deployment, from), $"{Names(deployment, to)}: {authority}", why];
        if (deployment.SignIn is { SingleSignOn: SingleSignOn.Saml, IdentityProvider: { } provider })
        {
            foreach (var cluster in deployment.Clusters.Where(cluster => cluster.Product is ServerProduct.CallManager or ServerProduct.Presence or ServerProduct.Voicemail or ServerProduct.EdgeCore))
                yield return [cluster.Name, $"the certificate that {provider} signs with", "its answers prove who the user is"];
        }
    }

    static string Names(Deployment deployment, ServerProduct product) => string.Join(", ", deployment.Of(product).Select(cluster => cluster.Name));
}
