using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Configuration.Effective;

namespace Parley.Client.Visits;

/// <summary>
/// The servers that a configuration names, as targets to visit; those without a secure connection are told by
/// the review of the configuration.
/// </summary>
static class ConfiguredTargets
{
    /// <summary>The roles that a configuration can name servers for.</summary>
    internal static readonly ImmutableArray<ServiceRole> Roles =
    [
        ServiceRole.Xmpp, ServiceRole.Ldap, ServiceRole.Ldaps, ServiceRole.Voicemail, ServiceRole.Meetings, ServiceRole.Photos,
    ];

    internal static ImmutableArray<ServiceTarget> Of(EffectiveConfiguration configuration) =>
    [
        .. configuration.Services.Where(service => service.IsSecured).SelectMany(service => RoleOf(service) is { } role
            ? new[]
            {
                new ServiceTarget
                {
                    Role = role,
                    Source = service.NamedBy.Setting,
                    Host = service.Host,
                    Port = service.Port,
                    IsPortSet = service.IsPortSet,
                    Origin = ReferenceOrigin.Configuration,
                    Rank = (int)service.Role,
                    Path = role == ServiceRole.Voicemail ? "/vmrest/version" : "/",
                },
            }
            : [])
    ];

    /// <summary>The role of a configured service, or <see langword="null"/> for those whose protocol is not walked.</summary>
    static ServiceRole? RoleOf(ConfiguredService service) => (service.Kind, service.Protocol) switch
    {
        (ConfiguredServiceKind.Presence, _) => ServiceRole.Xmpp,
        (ConfiguredServiceKind.Directory, ConfiguredProtocol.Ldaps) => ServiceRole.Ldaps,
        (ConfiguredServiceKind.Directory, _) => ServiceRole.Ldap,
        (ConfiguredServiceKind.Voicemail, _) => ServiceRole.Voicemail,
        (ConfiguredServiceKind.Conferencing, _) => ServiceRole.Meetings,
        (ConfiguredServiceKind.PhotoServer, _) => ServiceRole.Photos,
        _ => null,
    };
}
