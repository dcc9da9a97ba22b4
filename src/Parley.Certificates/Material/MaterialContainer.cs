namespace Parley.Certificates.Material;

/// <summary>What an item was wrapped in.</summary>
public enum MaterialContainer
{
    /// <summary>Nothing but the file.</summary>
    None,

    /// <summary>PKCS#7, now CMS: a SignedData with certificates and lists (RFC 5652, 5.1).</summary>
    Pkcs7,

    /// <summary>PKCS#12: keys and certificates under a password (RFC 7292).</summary>
    Pkcs12,
}
