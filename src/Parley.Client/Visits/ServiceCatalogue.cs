using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Diagnostics;
using Parley.Discovery.Records;
using Parley.Transport.Dialects;

namespace Parley.Client.Visits;

/// <summary>The facts about every role, in the order in which reports list them.</summary>
public static class ServiceCatalogue
{
    static readonly SecurityDialect Https = new SecurityDialect.DirectTls(["http/1.1"]);
    static readonly SecurityDialect Tls = new SecurityDialect.DirectTls([]);
    static readonly SecurityDialect XmppTls = new SecurityDialect.DirectTls(["xmpp-client"]);
    static readonly SecurityDialect XmppServerTls = new SecurityDialect.DirectTls(["xmpp-server"]);
    static readonly SecurityDialect LdapStartTls = new SecurityDialect.LdapStartTls();

    static readonly SourceReference HttpIdentity = SourceReference.Rfc(9110, "4.3.4");
    static readonly SourceReference LdapIdentity = SourceReference.Rfc(4513, "3.1.3");

    /// <summary>All roles.</summary>
    public static ImmutableArray<ServiceDefinition> All { get; } =
    [
        WebService(ServiceRole.UserData, "user-data", "User data"),
        WebService(ServiceRole.PresenceLogin, "presence-login", "Presence log-in"),
        new()
        {
            Role = ServiceRole.Edge, Id = "edge", Title = "Edge", Application = ApplicationService.Http,
            IdentifiedByDomain = true, Dialect = _ => Https,
            Source = SourceReference.Seed(
                SeedDocument.PlanningGuide,
                "Server Name Indication Support for Multitenant Hosted Collaboration Solution"),
        },
        WebService(ServiceRole.Configuration, "configuration", "Configuration"),
        new()
        {
            Role = ServiceRole.Xmpp, Id = "xmpp", Title = "Messaging", Application = ApplicationService.XmppClient,
            IdentifiedByDomain = true, Dialect = domain => new SecurityDialect.XmppStartTls(domain),
            Source = SourceReference.Rfc(6120, "13.7.2.1"),
        },
        new()
        {
            Role = ServiceRole.XmppDirectTls, Id = "xmpp-direct-tls", Title = "Messaging (direct TLS)",
            Application = ApplicationService.XmppClient, IdentifiedByDomain = true, Dialect = _ => XmppTls,
            Source = SourceReference.Xep(368, "Use-cases"),
        },
        new()
        {
            Role = ServiceRole.XmppServer, Id = "xmpp-server", Title = "Federation", Application = ApplicationService.XmppServer,
            IdentifiedByDomain = true, ForClients = false,
            Dialect = domain => new SecurityDialect.XmppStartTls(domain) { BetweenServers = true },
            Source = SourceReference.Rfc(6120, "13.7.2.2"),
        },
        new()
        {
            Role = ServiceRole.XmppServerDirectTls, Id = "xmpp-server-direct-tls", Title = "Federation (direct TLS)",
            Application = ApplicationService.XmppServer, IdentifiedByDomain = true, ForClients = false,
            Dialect = _ => XmppServerTls,
            Source = SourceReference.Xep(368, "Use-cases"),
        },
        new()
        {
            Role = ServiceRole.Sip, Id = "sip", Title = "Calls", Application = ApplicationService.Sip,
            IdentifiedByDomain = true, Dialect = _ => Tls, Source = SourceReference.Rfc(5922, "7.1"),
        },
        new()
        {
            Role = ServiceRole.CallManager, Id = "call-manager", Title = "Calls (call manager)",
            Application = ApplicationService.Sip,
            IdentifiedByDomain = false, Dialect = _ => Tls,
            Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Required Certificates for On-Premises Servers"),
        },
        Directory(ServiceRole.Ldap, "ldap", "Directory", LdapStartTls),
        Directory(ServiceRole.Ldaps, "ldaps", "Directory (direct TLS)", Tls),
        Directory(ServiceRole.GlobalCatalog, "global-catalog", "Global Catalog", LdapStartTls),
        Directory(ServiceRole.GlobalCatalogTls, "global-catalog-tls", "Global Catalog (direct TLS)", Tls),
        WebService(ServiceRole.Voicemail, "voicemail", "Voicemail"),
        WebService(ServiceRole.VoicemailNotifications, "voicemail-notifications", "Voicemail notifications"),
        WebService(ServiceRole.Meetings, "meetings", "Meetings"),
        WebService(ServiceRole.Photos, "photos", "Contact photos"),
        WebService(ServiceRole.FileTransfer, "file-transfer", "File transfer"),
        MediaService(ServiceRole.Stun, "stun", "STUN"),
        MediaService(ServiceRole.Turn, "turn", "TURN relay"),
    ];

    static readonly FrozenDictionary<ServiceRole, ServiceDefinition> ByRole = All.ToFrozenDictionary(
        definition => definition.Role);

    /// <summary>The facts about a role.</summary>
    public static ServiceDefinition Of(ServiceRole role) => ByRole[role];

    /// <summary>The place of a role in reports, from 0.</summary>
    public static int OrderOf(ServiceRole role) => All.IndexOf(ByRole[role]);

    /// <summary>The role of a record, or <see langword="null"/> for records that lead to no secure connection.</summary>
    public static ServiceRole? RoleOf(ServiceKind kind) => kind switch
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

    static ServiceDefinition WebService(ServiceRole role, string id, string title) => new()
    {
        Role = role, Id = id, Title = title, Application = ApplicationService.Http, IdentifiedByDomain = false,
        Dialect = _ => Https, Source = HttpIdentity,
    };

    static ServiceDefinition Directory(ServiceRole role, string id, string title, SecurityDialect dialect) => new()
    {
        Role = role, Id = id, Title = title, Application = ApplicationService.Ldap, IdentifiedByDomain = false,
        Dialect = _ => dialect, Source = LdapIdentity,
    };

    /// <summary>
    /// The name is that which was looked up, before any record; those who are given the address <c>turns:HOST</c> by a
    /// configuration ask for the host.
    /// </summary>
    static ServiceDefinition MediaService(ServiceRole role, string id, string title) => new()
    {
        Role = role, Id = id, Title = title, Application = ApplicationService.Stun, IdentifiedByDomain = true,
        HostCountsToo = true,
        Dialect = _ => Tls, Source = SourceReference.Rfc(8489, "6.2.3"),
    };
}
