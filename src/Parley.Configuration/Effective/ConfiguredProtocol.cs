namespace Parley.Configuration.Effective;

/// <summary>What is spoken to a configured service.</summary>
public enum ConfiguredProtocol
{
    /// <summary>XMPP, which turns to TLS by STARTTLS.</summary>
    Xmpp,

    /// <summary>HTTP over TLS.</summary>
    Https,

    /// <summary>HTTP in clear text.</summary>
    Http,

    /// <summary>LDAP over TLS from the first octet.</summary>
    Ldaps,

    /// <summary>LDAP that turns to TLS by StartTLS.</summary>
    LdapStartTls,

    /// <summary>LDAP in clear text.</summary>
    Ldap,

    /// <summary>IMAP over TLS from the first octet.</summary>
    Imaps,

    /// <summary>IMAP in clear text.</summary>
    Imap,

    /// <summary>CTI over TLS.</summary>
    CtiTls,

    /// <summary>CTI in clear text.</summary>
    Cti,
}
