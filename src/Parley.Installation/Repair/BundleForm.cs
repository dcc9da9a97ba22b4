namespace Parley.Installation.Repair;

/// <summary>The form of a new file.</summary>
public enum BundleForm
{
    /// <summary>Base64 text (RFC 7468).</summary>
    Pem,

    /// <summary>The server's certificate alone, its octets.</summary>
    Der,

    /// <summary>PKCS#7, a SignedData that nobody signed: certificates in no order (RFC 5652, 5.1).</summary>
    Pkcs7,

    /// <summary>The same as Base64 text.</summary>
    Pkcs7Pem,

    /// <summary>PKCS#12 under a password (RFC 7292).</summary>
    Pkcs12,
}
