namespace Parley.Client.Visits;

/// <summary>What a server is to a client: the role decides the dialect, the reference identity and the first question asked.</summary>
public enum ServiceRole
{
    /// <summary>User data and home cluster over HTTPS, found by <c>_cisco-uds._tcp</c>.</summary>
    UserData,

    /// <summary>Presence log-in over HTTPS, found by the older <c>_cuplogin._tcp</c>.</summary>
    PresenceLogin,

    /// <summary>The edge towards outside networks, found by <c>_collab-edge._tls</c>.</summary>
    Edge,

    /// <summary>Download of configuration files over HTTPS.</summary>
    Configuration,

    /// <summary>Messaging and presence: XMPP, upgraded by STARTTLS.</summary>
    Xmpp,

    /// <summary>Messaging and presence: XMPP over TLS from the first byte.</summary>
    XmppDirectTls,

    /// <summary>Calls: SIP over TLS.</summary>
    Sip,

    /// <summary>Contacts: LDAP, upgraded by StartTLS.</summary>
    Ldap,

    /// <summary>Contacts: LDAP over TLS from the first byte.</summary>
    Ldaps,

    /// <summary>Contacts across a forest: the Global Catalog, upgraded by StartTLS.</summary>
    GlobalCatalog,

    /// <summary>Voicemail over HTTPS.</summary>
    Voicemail,

    /// <summary>Meetings over HTTPS.</summary>
    Meetings,

    /// <summary>Contact photos over HTTPS.</summary>
    Photos,
}
