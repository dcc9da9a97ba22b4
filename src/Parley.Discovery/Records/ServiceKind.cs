namespace Parley.Discovery.Records;

/// <summary>What a record finds.</summary>
public enum ServiceKind
{
    /// <summary>The user data service inside, <c>_cisco-uds._tcp</c>.</summary>
    UserData,

    /// <summary>The edge outside, <c>_collab-edge._tls</c>.</summary>
    Edge,

    /// <summary>The presence server as old clients find it, <c>_cuplogin._tcp</c>.</summary>
    LegacyPresence,

    /// <summary>XMPP that starts TLS on the connection, <c>_xmpp-client._tcp</c> (RFC 6120, 3.2).</summary>
    Xmpp,

    /// <summary>XMPP inside TLS from the first octet, <c>_xmpps-client._tcp</c> (XEP-0368).</summary>
    XmppDirectTls,

    /// <summary>XMPP between servers that starts TLS on the connection, <c>_xmpp-server._tcp</c> (RFC 6120, 3.2).</summary>
    XmppServer,

    /// <summary>XMPP between servers inside TLS from the first octet, <c>_xmpps-server._tcp</c> (XEP-0368).</summary>
    XmppServerDirectTls,

    /// <summary>SIP over TLS, <c>_sips._tcp</c> (RFC 3263, 4.1) or <c>_sip._tls</c> (vendors).</summary>
    SipTls,

    /// <summary>SIP over TCP without TLS, <c>_sip._tcp</c>.</summary>
    Sip,

    /// <summary>A directory, <c>_ldap._tcp</c>.</summary>
    Ldap,

    /// <summary>A directory inside TLS, <c>_ldaps._tcp</c>.</summary>
    Ldaps,

    /// <summary>The global catalogue of a forest, <c>_gc._tcp</c>.</summary>
    GlobalCatalog,

    /// <summary>STUN over TLS, <c>_stuns._tcp</c> (RFC 8489, 8.1).</summary>
    StunTls,

    /// <summary>A relay for media, TURN over TLS, <c>_turns._tcp</c> (RFC 5928, 3; RFC 8656, 5).</summary>
    TurnTls,

    /// <summary>Another way to XMPP that host-meta names (XEP-0156).</summary>
    HostMeta,
}
