using Parley.Client.Visits;

namespace Parley.Client.Greetings;

/// <summary>Which question fits which role.</summary>
static class Greeters
{
    static readonly HttpGreeter Http = new();
    static readonly XmppGreeter Xmpp = new();
    static readonly LdapGreeter Ldap = new();
    static readonly SipGreeter Sip = new();

    internal static IServiceGreeter Of(ServiceRole role) => role switch
    {
        ServiceRole.Xmpp or ServiceRole.XmppDirectTls => Xmpp,
        ServiceRole.Ldap or ServiceRole.Ldaps or ServiceRole.GlobalCatalog => Ldap,
        ServiceRole.Sip => Sip,
        _ => Http,
    };
}
