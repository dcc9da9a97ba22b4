using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>What an alert of a server most often means, and what to do about it (RFC 8446, 6.2).</summary>
static class AlertMeaning
{
    /// <summary>Why servers send it, in a sentence.</summary>
    internal static string CauseOf(TlsAlert alert) => alert.Name switch
    {
        "handshake_failure" => "It takes no version and no cipher suite at all, however old: the service has no certificate or no key "
            + "for this port or name, or its settings leave no version of TLS.",
        "internal_error" => "Most often that is a certificate or key that the service could not load.",
        "no_application_protocol" => "It knows none of the application protocols that were offered (ALPN): another service has the port, "
            + "or the protocol is not switched on for it.",
        "unknown_ca" or "bad_certificate" or "certificate_unknown" or "access_denied" => "It speaks of a certificate of the client, though "
            + "none was asked for: a proxy in between may want one.",
        _ => "Nothing in the handshake gave a reason for it: the service, or a device in between, is at fault.",
    };

    /// <summary>What to change, in a sentence.</summary>
    internal static string RemedyOf(TlsAlert alert) => alert.Name switch
    {
        "handshake_failure" => "Give the port itself a certificate with its key (not only the virtual host behind it), and switch TLS 1.2 "
            + "and TLS 1.3 on.",
        "internal_error" => "See that the files of certificate and key exist, belong together and can be read by the user that the service "
            + "runs as.",
        "no_application_protocol" => "Switch the protocol on for this port, or publish the port that has it.",
        _ => "Correct its TLS settings.",
    };
}
