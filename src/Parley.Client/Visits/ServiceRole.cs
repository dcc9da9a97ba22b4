namespace Parley.Client.Visits;

/// <summary>
/// What a server is to a client: the role decides the dialect, the reference identity and the first question asked.
/// </summary>
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

    /// <summary>Messaging with other domains: XMPP between servers, upgraded by STARTTLS.</summary>
    XmppServer,

    /// <summary>Messaging with other domains: XMPP between servers over TLS from the first byte.</summary>
    XmppServerDirectTls,

    /// <summary>Calls: SIP over TLS.</summary>
    Sip,

    /// <summary>Calls: SIP over TLS at a node of the call manager itself, on one of its documented ports.</summary>
    CallManager,

    /// <summary>Contacts: LDAP, upgraded by StartTLS.</summary>
    Ldap,

    /// <summary>Contacts: LDAP over TLS from the first byte.</summary>
    Ldaps,

    /// <summary>Contacts across a forest: the Global Catalog, upgraded by StartTLS.</summary>
    GlobalCatalog,

    /// <summary>Contacts across a forest: the Global Catalog over TLS from the first byte.</summary>
    GlobalCatalogTls,

    /// <summary>Voicemail over HTTPS.</summary>
    Voicemail,

    /// <summary>News of voice messages over HTTPS.</summary>
    VoicemailNotifications,

    /// <summary>Meetings over HTTPS.</summary>
    Meetings,

    /// <summary>Contact photos over HTTPS.</summary>
    Photos,

    /// <summary>Files that users send each other, over HTTPS.</summary>
    FileTransfer,

    /// <summary>The own address as others see it: STUN over TLS.</summary>
    Stun,

    /// <summary>A relay for media: TURN over TLS.</summary>
    Turn,
}
