using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Discovery;
using Parley.Discovery.Records;

namespace Parley.Client.Visits;

/// <summary>The nodes that discovery found, as targets to visit.</summary>
static class DiscoveredTargets
{
    internal static ImmutableArray<ServiceTarget> Of(DiscoveryResult discovery, string servicesDomain) =>
    [
        .. discovery.Services.SelectMany(service => RoleOf(service.Kind) is { } role
            ? service.Nodes.Select((node, rank) => new ServiceTarget
            {
                Role = role == ServiceRole.GlobalCatalog && node.Port == DocumentedPorts.GlobalCatalogTls ? ServiceRole.GlobalCatalogTls : role,
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

    /// <summary>The role of a record, or <see langword="null"/> for records that lead to no secure connection.</summary>
    static ServiceRole? RoleOf(ServiceKind kind) => kind switch
    {
        ServiceKind.UserData => ServiceRole.UserData,
        ServiceKind.LegacyPresence => ServiceRole.PresenceLogin,
        ServiceKind.Edge => ServiceRole.Edge,
        ServiceKind.Xmpp => ServiceRole.Xmpp,
        ServiceKind.XmppDirectTls => ServiceRole.XmppDirectTls,
        ServiceKind.XmppServer => ServiceRole.XmppServer,
        ServiceKind.XmppServerDirectTls => ServiceRole.XmppServerDirectTls,
        ServiceKind.SipTls => ServiceRole.Sip,
        ServiceKind.Ldap => ServiceRole.Ldap,
        ServiceKind.Ldaps => ServiceRole.Ldaps,
        ServiceKind.GlobalCatalog => ServiceRole.GlobalCatalog,
        ServiceKind.StunTls => ServiceRole.Stun,
        ServiceKind.TurnTls => ServiceRole.Turn,
        _ => null,
    };

    static string PathOf(ServiceRole role, string servicesDomain) => role switch
    {
        ServiceRole.UserData => UserDataPaths.Version,
        ServiceRole.Edge => EdgePaths.Configuration(servicesDomain),
        ServiceRole.PresenceLogin => "/EPASSoap/service",
        _ => "/",
    };
}
