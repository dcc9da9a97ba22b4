namespace Parley.Lab;

/// <summary>What a server of the lab does.</summary>
public enum LabRole
{
    /// <summary>HTTPS: users, servers and sign-in of the call manager (port 8443).</summary>
    UserData,

    /// <summary>HTTPS: configuration files of the call manager (port 6972).</summary>
    Configuration,

    /// <summary>XMPP with STARTTLS (port 5222).</summary>
    XmppStartTls,

    /// <summary>XMPP with TLS from the first octet (port 5223).</summary>
    XmppDirectTls,

    /// <summary>XMPP between servers with STARTTLS (port 5269).</summary>
    XmppServerStartTls,

    /// <summary>XMPP between servers with TLS from the first octet (port 5270).</summary>
    XmppServerDirectTls,

    /// <summary>LDAP with StartTLS (port 389).</summary>
    LdapStartTls,

    /// <summary>LDAP with TLS from the first octet (port 636).</summary>
    LdapTls,

    /// <summary>The global catalogue, LDAP with StartTLS (port 3268).</summary>
    GlobalCatalog,

    /// <summary>The global catalogue, LDAP with TLS from the first octet (port 3269).</summary>
    GlobalCatalogTls,

    /// <summary>SIP over TLS (port 5061).</summary>
    SipTls,

    /// <summary>HTTPS: voicemail (port 443).</summary>
    Voicemail,

    /// <summary>HTTPS: photos of the people (port 443).</summary>
    Photos,

    /// <summary>HTTPS: host-meta on the domain itself (port 443; RFC 6415, XEP-0156).</summary>
    HostMeta,

    /// <summary>HTTPS: a stand-in for the cloud lookup (port 443).</summary>
    CloudLookup,

    /// <summary>HTTPS: the way in from outside (port 8443).</summary>
    Edge,

    /// <summary>STUN and TURN over TLS (port 5349).</summary>
    StunTls,
}
