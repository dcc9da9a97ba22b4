using Parley.Configuration.Hosts;
using Parley.Planning.Deployments;

namespace Parley.Planning.Prompts;

/// <summary>Why the users of a client get a question about a certificate, or are refused.</summary>
sealed class PromptPlanner(Deployment deployment)
{
    /// <summary>The reason in words; <see langword="null"/> where the client connects and says nothing.</summary>
    internal string? WhyOf(ClientPlan client, MetCertificate certificate)
    {
        var reasons = new List<string>();
        if (Mistrusts(client, certificate))
            reasons.Add(certificate.Authority is AuthorityKind.SelfSigned ? SelfSigned(client, certificate) : PrivateRoot(client));
        reasons.AddRange(certificate.UnprovenHosts.Select(NameOf));
        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    /// <summary>Whether the client does not trust who signed a certificate.</summary>
    internal bool Mistrusts(ClientPlan client, MetCertificate certificate)
    {
        // What is put on devices is what the whole deployment rests on, not the certificate of one server among signed ones.
        var isInstalled = client.TrustInstalled is true && PromptRules.TrustsAdded(client.Kind)
            && (certificate.Authority is AuthorityKind.Private || deployment.Security.Authority is AuthorityKind.SelfSigned);
        return certificate.Authority is not AuthorityKind.Public && !isInstalled;
    }

    string SelfSigned(ClientPlan client, MetCertificate certificate)
    {
        var isOnlyOne = certificate.Cluster is { } cluster && deployment.Security.Authority is not AuthorityKind.SelfSigned
            && cluster.Nodes.Length > 1 && cluster.Nodes.Count(node => node.Authority is AuthorityKind.SelfSigned) == 1;
        return isOnlyOne ? "it signed its certificate itself, the only node of its cluster"
            : PromptRules.TrustsAdded(client.Kind) ? "it signed its certificate itself, and the certificate is not on the devices"
            : "it signed its certificate itself, and Android 7 and later trusts nothing that is added";
    }

    static string PrivateRoot(ClientPlan client) => PromptRules.TrustsAdded(client.Kind)
        ? "a private authority signs it, whose root is not on the devices"
        : "a private authority signs it, and Android 7 and later trusts no authority that is added";

    static string NameOf(string host) => ServerAddress.FormOf(host) is HostForm.AddressLiteral
        ? $"clients are given the address {host}, and certificates name hosts"
        : $"clients are given the short name {host}, and certificates hold full names";
}
