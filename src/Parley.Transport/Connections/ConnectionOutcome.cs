namespace Parley.Transport.Connections;

/// <summary>What came of a secure connection.</summary>
public enum ConnectionOutcome
{
    /// <summary>The handshake is complete, the chain is trusted and the name proved.</summary>
    Secured,

    /// <summary>
    /// The certificate is not trusted. Usually the handshake is complete and a decision may let the connection go on;
    /// where our own TLS library refused the certificate there is no session, and no decision can make one.
    /// </summary>
    Untrusted,

    /// <summary>
    /// The certificates were looked at and the connection was given up before the handshake was complete, as asked for.
    /// Whether the server holds the key is not proved, so that nothing is trusted.
    /// </summary>
    Shown,

    /// <summary>No way there.</summary>
    NoRoute,

    /// <summary>Nobody listens on the port.</summary>
    Refused,

    /// <summary>A stage took longer than its limit; <see cref="ConnectionAttempt.Stage"/> says which.</summary>
    TimedOut,

    /// <summary>The peer closed or reset the connection without a byte.</summary>
    ClosedAtOnce,

    /// <summary>The peer speaks another protocol than the one this port was thought to have.</summary>
    NotTls,

    /// <summary>The service does not offer to start TLS; or somebody on the way took the offer out.</summary>
    StartTlsNotOffered,

    /// <summary>The service offers TLS and refused to start it, or answered in a way that cannot be read.</summary>
    StartTlsRefused,

    /// <summary>The service refused before TLS, such as an XMPP server that does not serve the domain.</summary>
    ServiceRefused,

    /// <summary>No protocol version that both sides speak.</summary>
    ProtocolMismatch,

    /// <summary>A common version, and no cipher suite or other parameter in common.</summary>
    CipherMismatch,

    /// <summary>The server ended the handshake with an alert that has no outcome of its own.</summary>
    HandshakeAlert,

    /// <summary>The handshake broke in another way.</summary>
    HandshakeFailed,

    /// <summary>The server wants a client certificate and ended the connection because there was none.</summary>
    ClientCertificateRequired,
}
