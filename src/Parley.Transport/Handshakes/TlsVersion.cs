namespace Parley.Transport.Handshakes;

/// <summary>A version of TLS, by its number on the wire (RFC 8446, 4.1.2 and appendix D).</summary>
public enum TlsVersion
{
    /// <summary>SSL 3.0, forbidden by RFC 7568.</summary>
    Ssl30 = 0x0300,

    /// <summary>TLS 1.0, forbidden by RFC 8996.</summary>
    Tls10 = 0x0301,

    /// <summary>TLS 1.1, forbidden by RFC 8996.</summary>
    Tls11 = 0x0302,

    /// <summary>TLS 1.2 (RFC 5246).</summary>
    Tls12 = 0x0303,

    /// <summary>TLS 1.3 (RFC 8446).</summary>
    Tls13 = 0x0304,
}
