using System.Collections.Immutable;
using Parley.Configuration.Hosts;
using Parley.Installation.Kits;
using Parley.Planning.Certificates;
using Parley.Planning.Deployments;

namespace Parley.Cli.Commands.Trust.Kit;

/// <summary>What a deployment file says of the kits that its clients need.</summary>
static class KitPlan
{
    /// <summary>What its clients run on; none where it names no clients.</summary>
    internal static ImmutableArray<KitPlatform> Platforms(Deployment plan) =>
        [.. plan.Clients.Select(client => Of(client.Kind)).Distinct()];

    /// <summary>Its domains, and the servers whose names are in none of them.</summary>
    internal static ImmutableArray<string> Domains(Deployment plan)
    {
        ImmutableArray<string> own = [plan.Domain, .. plan.FurtherDomains, plan.RecordDomain];
        var elsewhere = CertificatePlanner.Of(plan)
            .SelectMany(certificate => certificate.Names)
            .Where(name => ServerAddress.FormOf(name) == HostForm.FullName)
            .Where(name => !own.Any(domain => name.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase)));
        return [.. own.Concat(elsewhere).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The authority that signs the servers' certificates; <see langword="null"/> where none does.</summary>
    internal static PlannedAuthority? Authority(Deployment plan) => plan.Security.Authority == AuthorityKind.SelfSigned
        ? null
        : new()
        {
            Name = plan.Security.AuthorityName,
            IsPublic = plan.Security.Authority == AuthorityKind.Public && !HasPrivateNode(plan),
        };

    // One node that a private authority signs for is enough for a kit.
    static bool HasPrivateNode(Deployment plan) =>
        plan.Clusters.Any(cluster => cluster.Nodes.Any(node => node.Authority == AuthorityKind.Private));

    static KitPlatform Of(ClientKind kind) => kind switch
    {
        ClientKind.Mac => KitPlatform.MacOS,
        ClientKind.IPhoneAndIPad => KitPlatform.Ios,
        ClientKind.Android => KitPlatform.Android,
        // The client of a virtual desktop runs on the desktop, which is Windows.
        _ => KitPlatform.Windows,
    };
}
