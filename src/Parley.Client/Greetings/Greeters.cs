using Parley.Client.Visits;

namespace Parley.Client.Greetings;

/// <summary>Which question fits which role.</summary>
static class Greeters
{
    static readonly HttpGreeter Http = new();
    static readonly XmppGreeter Xmpp = new();
    static readonly XmppGreeter XmppServer = new(betweenServers: true);
    static readonly EdgeGreeter Edge = new();
    static readonly VoicemailGreeter Voicemail = new();
    static readonly StunGreeter Stun = new();
    static readonly LdapGreeter Ldap = new();
    static readonly SipGreeter Sip = new();

    internal static IServiceGreeter Of(ServiceRole role) => role switch
    {
        ServiceRole.Xmpp or ServiceRole.XmppDirectTls => Xmpp,
        ServiceRole.XmppServer or ServiceRole.XmppServerDirectTls => XmppServer,
        ServiceRole.Ldap or ServiceRole.Ldaps or ServiceRole.GlobalCatalog or ServiceRole.GlobalCatalogTls => Ldap,
        ServiceRole.Sip or ServiceRole.CallManager => Sip,
        ServiceRole.Edge => Edge,
        ServiceRole.Voicemail => Voicemail,
        ServiceRole.Stun or ServiceRole.Turn => Stun,
        _ => Http,
    };
}
