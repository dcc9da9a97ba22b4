using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Discovery;

namespace Parley.Client.Visits;

/// <summary>The nodes that discovery found, as targets to visit.</summary>
static class DiscoveredTargets
{
    internal static ImmutableArray<ServiceTarget> Of(DiscoveryResult discovery, string servicesDomain) =>
    [
        .. discovery.Services.SelectMany(service => ServiceCatalogue.RoleOf(service.Kind) is { } role
            ? service.Nodes.Select((node, rank) => new ServiceTarget
            {
                Role = role == ServiceRole.GlobalCatalog && node.Port == DocumentedPorts.GlobalCatalogTls
                    ? ServiceRole.GlobalCatalogTls
                    : role,
                Source = service.RecordName,
                Host = node.Host,
                Port = node.Port,
                Origin = ReferenceOrigin.SrvTarget,
                Rank = rank,
                Addresses = node.Addresses,
                Path = PathOf(role, servicesDomain),
            })
            : [])
    ];

    static string PathOf(ServiceRole role, string servicesDomain) => role switch
    {
        ServiceRole.UserData => UserDataPaths.Version,
        ServiceRole.Edge => EdgePaths.Configuration(servicesDomain),
        ServiceRole.PresenceLogin => "/EPASSoap/service",
        _ => "/",
    };
}
