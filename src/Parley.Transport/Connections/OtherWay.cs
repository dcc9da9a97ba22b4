using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Transport.Dialects;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>The other way in which a service may come to TLS, which the port that was asked may be meant for.</summary>
static class OtherWay
{
    /// <summary>Enough to hear whether TLS is spoken at all.</summary>
    internal static readonly ImmutableArray<TlsVersion> Versions = [TlsVersion.Tls12, TlsVersion.Tls13];

    /// <summary>
    /// Whether a service that says nothing to a TLS client may be one in plain text that waits for a line: HTTP servers answer
    /// at once, servers of XMPP and LDAP hang up, and those of SIP wait.
    /// </summary>
    internal static bool MayWaitForText(ConnectionRequest request) =>
        request is { Dialect: SecurityDialect.DirectTls, Reference.Service: ApplicationService.Sip };

    /// <summary>The other dialect; <see langword="null"/> where the service has only one.</summary>
    internal static SecurityDialect? Of(ConnectionRequest request) => (request.Dialect, request.Reference.Service) switch
    {
        (SecurityDialect.XmppStartTls or SecurityDialect.LdapStartTls, _) => new SecurityDialect.DirectTls(),
        (SecurityDialect.DirectTls, ApplicationService.XmppClient) => new SecurityDialect.XmppStartTls(request.Reference.Name),
        (SecurityDialect.DirectTls, ApplicationService.XmppServer) =>
            new SecurityDialect.XmppStartTls(request.Reference.Name) { BetweenServers = true },
        (SecurityDialect.DirectTls, ApplicationService.Ldap) => new SecurityDialect.LdapStartTls(),
        _ => null,
    };
}
