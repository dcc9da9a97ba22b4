using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Trust;
using Parley.Diagnostics;
using Parley.Transport;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;

namespace Parley.Lab.Tests.Faults;

/// <summary>Connects to the lab's servers through the product's own gate, each as its service asks.</summary>
sealed class Visitor
{
    // The silent server costs this much; a busy machine shakes hands in a tenth of it.
    static readonly TransportLimits Limits = new() { Negotiation = TimeSpan.FromSeconds(5), Handshake = TimeSpan.FromSeconds(5) };

    readonly SecureConnector _connector;

    public Visitor(LabDeployment lab)
    {
        var trust = new TrustSettings { Trust = TrustStore.Of(lab.Anchors) };
        _connector = new(new CertificateJudge(), trust, Limits, TimeProvider.System);
    }

    /// <summary>What is worth more than a note about a server, the first cause first.</summary>
    public async Task<ImmutableArray<Observation>> VisitAsync(LabServer server)
    {
        var isXmpp = server.Role is LabRole.XmppStartTls or LabRole.XmppDirectTls or LabRole.XmppServerStartTls or LabRole.XmppServerDirectTls;
        var isOfDomain = isXmpp || server.Role is LabRole.Edge or LabRole.SipTls or LabRole.StunTls;
        var domain = isOfDomain ? "example.test" : server.Host;
        var request = new ConnectionRequest
        {
            Host = server.Host,
            Address = server.EndPoints[0],
            ServerName = isXmpp ? domain : server.Host,
            Dialect = server.Role switch
            {
                LabRole.XmppStartTls => new SecurityDialect.XmppStartTls(domain),
                LabRole.XmppDirectTls => new SecurityDialect.DirectTls(["xmpp-client"]),
                LabRole.XmppServerStartTls => new SecurityDialect.XmppStartTls(domain) { BetweenServers = true },
                LabRole.XmppServerDirectTls => new SecurityDialect.DirectTls(["xmpp-server"]),
                LabRole.LdapStartTls or LabRole.GlobalCatalog => new SecurityDialect.LdapStartTls(),
                LabRole.LdapTls or LabRole.GlobalCatalogTls or LabRole.StunTls => new SecurityDialect.DirectTls(),
                LabRole.SipTls => new SecurityDialect.DirectTls(["sip"]),
                _ => new SecurityDialect.DirectTls(["http/1.1"]),
            },
            Reference = new()
            {
                Service = server.Role switch
                {
                    LabRole.XmppStartTls or LabRole.XmppDirectTls => ApplicationService.XmppClient,
                    LabRole.XmppServerStartTls or LabRole.XmppServerDirectTls => ApplicationService.XmppServer,
                    LabRole.LdapStartTls or LabRole.LdapTls or LabRole.GlobalCatalog or LabRole.GlobalCatalogTls => ApplicationService.Ldap,
                    LabRole.StunTls => ApplicationService.Stun,
                    LabRole.SipTls => ApplicationService.Sip,
                    _ => ApplicationService.Http,
                },
                Name = domain,
                Origin = ReferenceOrigin.ServicesDomain,
                Edge = server.Role == LabRole.Edge,
                ConnectedHost = server.Host,
            },
        };
        await using var connection = await _connector.ConnectAsync(request, StopDecider.Instance);
        return
        [
            .. connection.Attempt.Observations
                .Concat(connection.Attempt.Verdict?.Observations ?? [])
                .Where(observation => observation.Severity > Severity.Note),
        ];
    }
}
