namespace Parley.Certificates.Identity;

/// <summary>The kind of service a client connects to; it decides which names in a certificate count.</summary>
public enum ApplicationService
{
    /// <summary>HTTPS: DNS-ID or IP-ID of the URL's host (RFC 9110, 4.3.4; RFC 9525).</summary>
    Http,

    /// <summary>XMPP, client to server: the domain part of the address (RFC 6120, 13.7.2).</summary>
    XmppClient,

    /// <summary>XMPP, server to server: the domain part of the address (RFC 6120, 13.7.2).</summary>
    XmppServer,

    /// <summary>SIP over TLS: the domain of the address or of the configured proxy, before DNS (RFC 5922, 7).</summary>
    Sip,

    /// <summary>LDAP over TLS or with StartTLS: the host the client named (RFC 4513, 3.1.3).</summary>
    Ldap,

    /// <summary>STUN and TURN over TLS: the domain that was looked up, as DNS-ID or IP-ID, no other kind (RFC 8489, 6.2.3).</summary>
    Stun,
}
