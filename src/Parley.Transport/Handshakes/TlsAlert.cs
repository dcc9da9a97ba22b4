using System.Globalization;

namespace Parley.Transport.Handshakes;

/// <summary>An alert: how one side of TLS tells the other why it ends (RFC 8446, 6).</summary>
/// <param name="Description">The number of the alert.</param>
public readonly record struct TlsAlert(byte Description)
{
    /// <summary>The peer says goodbye in good order.</summary>
    public static readonly TlsAlert CloseNotify = new(0);

    /// <summary>No parameters that both sides accept.</summary>
    public static readonly TlsAlert HandshakeFailure = new(40);

    /// <summary><c>internal_error</c>.</summary>
    public static readonly TlsAlert InternalError = new(80);

    /// <summary>A certificate that cannot be used, for reasons not told.</summary>
    public static readonly TlsAlert BadCertificate = new(42);

    /// <summary>No protocol version that both sides speak.</summary>
    public static readonly TlsAlert ProtocolVersion = new(70);

    /// <summary>What was offered is not secure enough for the peer.</summary>
    public static readonly TlsAlert InsufficientSecurity = new(71);

    /// <summary>No server by the name that SNI asked for.</summary>
    public static readonly TlsAlert UnrecognizedName = new(112);

    /// <summary>A client certificate is required, and none was given.</summary>
    public static readonly TlsAlert CertificateRequired = new(116);

    /// <summary>No application protocol that both sides speak (ALPN).</summary>
    public static readonly TlsAlert NoApplicationProtocol = new(120);

    /// <summary>The name in RFC 8446, 6 (older ones from RFC 5246, 7.2); <c>alert N</c> where it has none.</summary>
    public string Name => Description switch
    {
        0 => "close_notify",
        10 => "unexpected_message",
        20 => "bad_record_mac",
        21 => "decryption_failed",
        22 => "record_overflow",
        30 => "decompression_failure",
        40 => "handshake_failure",
        41 => "no_certificate",
        42 => "bad_certificate",
        43 => "unsupported_certificate",
        44 => "certificate_revoked",
        45 => "certificate_expired",
        46 => "certificate_unknown",
        47 => "illegal_parameter",
        48 => "unknown_ca",
        49 => "access_denied",
        50 => "decode_error",
        51 => "decrypt_error",
        52 => "too_many_cids_requested",
        60 => "export_restriction",
        70 => "protocol_version",
        71 => "insufficient_security",
        80 => "internal_error",
        86 => "inappropriate_fallback",
        90 => "user_canceled",
        100 => "no_renegotiation",
        109 => "missing_extension",
        110 => "unsupported_extension",
        111 => "certificate_unobtainable",
        112 => "unrecognized_name",
        113 => "bad_certificate_status_response",
        114 => "bad_certificate_hash_value",
        115 => "unknown_psk_identity",
        116 => "certificate_required",
        120 => "no_application_protocol",
        _ => string.Create(CultureInfo.InvariantCulture, $"alert {Description}"),
    };

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
