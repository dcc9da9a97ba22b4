using System.Collections.Immutable;
using System.Net.Security;
using System.Xml.Linq;
using Parley.Lab.Blueprints;
using Parley.Lab.Ldap;
using Parley.Lab.Listening;
using Parley.Lab.Sip;
using Parley.Lab.Stun;
using Parley.Lab.Tls;
using Parley.Lab.Web;
using Parley.Lab.Xmpp;

namespace Parley.Lab;

/// <summary>Makes of each server's plan the service that its listener runs.</summary>
sealed class LabServices
{
    static readonly ImmutableArray<SslApplicationProtocol> Http = [SslApplicationProtocol.Http11];
    static readonly ImmutableArray<SslApplicationProtocol> Xmpp = [new("xmpp-client")];
    static readonly ImmutableArray<SslApplicationProtocol> XmppServer = [new("xmpp-server")];
    static readonly ImmutableArray<SslApplicationProtocol> Sip = [new("sip")];

    readonly LabBlueprint _blueprint;
    readonly XmppHub _hub = new();

    internal LabServices(LabBlueprint blueprint) => _blueprint = blueprint;

    /// <summary>The application protocols that a role speaks over TLS (RFC 7301; XEP-0368 for XMPP).</summary>
    internal static ImmutableArray<SslApplicationProtocol> ProtocolsOf(LabRole role) => role switch
    {
        LabRole.XmppDirectTls => Xmpp,
        LabRole.XmppServerDirectTls => XmppServer,
        LabRole.SipTls => Sip,
        LabRole.XmppStartTls or LabRole.XmppServerStartTls or LabRole.LdapStartTls or LabRole.LdapTls or LabRole.GlobalCatalog
            or LabRole.GlobalCatalogTls or LabRole.StunTls => [],
        _ => Http,
    };

    /// <summary>The service of a server.</summary>
    internal ILabService ServiceOf(LabServerPlan plan, LabTls tls)
    {
        return plan.Behavior switch
        {
            LabServerBehavior.StaysSilent => new SilentService(),
            LabServerBehavior.HangsUp => new ClosingService(),
            LabServerBehavior.Resets => new ResettingService(),
            LabServerBehavior.SpeaksPlainHttp => new PlainHttpService(),
            LabServerBehavior.SendsAlert => new AlertingService(plan.Alert),
            LabServerBehavior.StaysSilentInsideTls => new DirectTlsService(tls, new SilentService()),
            _ => plan.Role switch
            {
                LabRole.XmppStartTls => new XmppService(_hub, Opening(isDirectTls: false, XmppNamespaces.Client), plan.OffersLogin),
                LabRole.XmppDirectTls => new XmppService(_hub, Opening(isDirectTls: true, XmppNamespaces.Client), plan.OffersLogin),
                LabRole.XmppServerStartTls => new XmppServerService(Opening(isDirectTls: false, XmppNamespaces.Server)),
                LabRole.XmppServerDirectTls => new XmppServerService(Opening(isDirectTls: true, XmppNamespaces.Server)),
                LabRole.LdapStartTls or LabRole.GlobalCatalog => new LdapService(tls, isDirectTls: false, plan.OffersStartTls, plan.IsUnavailable),
                LabRole.LdapTls or LabRole.GlobalCatalogTls => new LdapService(tls, isDirectTls: true, plan.OffersStartTls, plan.IsUnavailable),
                LabRole.StunTls => new DirectTlsService(tls, new StunService()),
                LabRole.SipTls => new DirectTlsService(tls, new SipService(LabBlueprint.Domain, plan.IsUnavailable)),
                _ => new DirectTlsService(tls, new HttpService(SitesOf(plan), plan.Pages.AsReadOnly())),
            },
        };

        XmppOpening Opening(bool isDirectTls, XNamespace content) => new(plan.XmppDomain, tls, isDirectTls, plan.OffersStartTls, content);
    }

    IWebSite[] SitesOf(LabServerPlan plan) => plan.Role switch
    {
        LabRole.UserData => [new UserDataSite(HostsOf(LabRole.UserData), HostsOf(LabRole.XmppStartTls)), new SingleSignOnSite()],
        LabRole.Configuration => [new ConfigurationSite(
            HostsOf(LabRole.XmppStartTls), HostOf(LabRole.Voicemail), HostOf(LabRole.LdapTls), HostOf(LabRole.Photos))],
        LabRole.Voicemail => [new VoicemailSite(), new SingleSignOnSite()],
        LabRole.Photos => [new PhotoSite()],
        LabRole.HostMeta => [new HostMetaSite()],
        LabRole.CloudLookup => [new CloudLookupSite()],
        LabRole.Edge => [new EdgeSite(plan.Host, HostsOf(LabRole.UserData))],
        _ => throw new ArgumentException($"{plan.Name} is no web server.", nameof(plan)),
    };

    ImmutableArray<string> HostsOf(LabRole role) => [.. _blueprint.Playing(role).Select(server => server.Host)];

    string HostOf(LabRole role) => HostsOf(role)[0];
}
