using System.Collections.Immutable;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;

namespace Parley.Planning.Prompts;

/// <summary>The fewest changes after which nobody is asked and nobody refused.</summary>
sealed class PromptChanges(Deployment deployment, ImmutableArray<ClientPlan> clients, ImmutableArray<MetCertificate> met)
{
    readonly PromptPlanner _planner = new(deployment);

    string Authority => deployment.Security is { Authority: AuthorityKind.Private, AuthorityName: { } name } ? name : "the private authority";

    /// <summary>Each with where it is made, and what it ends.</summary>
    internal IEnumerable<(string What, string Where, string Why)> All() => [.. Names(), .. Trust()];

    IEnumerable<(string What, string Where, string Why)> Names()
    {
        var unproven = met.SelectMany(certificate => certificate.UnprovenHosts).ToHashSet(StringComparer.Ordinal);
        var nodes = deployment.Clusters.SelectMany(cluster => cluster.Nodes.Select(node => (cluster, node)));
        foreach (var (cluster, node) in nodes.Where(each => unproven.Contains(each.node.Host)))
        {
            yield return (
                $"give clients a full name in place of {node.Host} (clusters.nodes.host, {node.Place}), and order the certificate with that name",
                cluster.Name,
                "a certificate proves full names");
        }
    }

    IEnumerable<(string What, string Where, string Why)> Trust()
    {
        var asking = clients.Where(client => met.Any(certificate => _planner.Mistrusts(client, certificate))).ToImmutableArray();
        var untrusted = met.Where(certificate => asking.Any(client => _planner.Mistrusts(client, certificate))).ToImmutableArray();
        var selfSigned = untrusted.Where(certificate => certificate.Authority is AuthorityKind.SelfSigned).ToImmutableArray();
        var hasOwnAuthority = deployment.Security.Authority is AuthorityKind.Private or null;
        // One order at a public authority cures all of it; where a root can be put on every device, that is the smaller change.
        if (asking.Any(client => !PromptRules.TrustsAdded(client.Kind)) || (!hasOwnAuthority && !selfSigned.IsEmpty))
        {
            yield return ("have a public authority sign these certificates", Servers(untrusted), "every device trusts it already");
            yield break;
        }

        if (!selfSigned.IsEmpty)
        {
            yield return (
                $"have {Authority} sign these certificates", Servers(selfSigned),
                "nobody can know a certificate that only its server vouches for");
        }

        var lacking = asking.Where(client => client.TrustInstalled is not true).Select(client => client.Kind).Distinct().ToImmutableArray();
        if (!lacking.IsEmpty)
        {
            yield return (
                $"put the root of {Authority} on every device before the first sign-in, and write clients.trustInstalled: true",
                string.Join("; ", lacking.Select(StoreOf)), "clients trust what it signs then");
        }
    }

    static string Servers(ImmutableArray<MetCertificate> certificates) =>
        string.Join("; ", certificates.Select(certificate => $"{string.Join(", ", certificate.Hosts)} ({certificate.Service})"));

    static string StoreOf(ClientKind kind) => $"{DeploymentWords.Clients.Of(kind)}: " + kind switch
    {
        ClientKind.Windows or ClientKind.Vdi => "Trusted Root Certification Authorities, by Group Policy",
        ClientKind.Mac => "the keychain",
        _ => "by device management, before the app",
    };
}
