namespace Parley.Certificates.Material;

/// <summary>How a private key is written down.</summary>
public enum PrivateKeyForm
{
    /// <summary>PKCS#1: RSA alone (RFC 8017, A.1.2).</summary>
    Pkcs1,

    /// <summary>SEC1: an elliptic curve alone (RFC 5915).</summary>
    Sec1,

    /// <summary>PKCS#8, not encrypted (RFC 5958).</summary>
    Pkcs8,

    /// <summary>PKCS#8 under a password (RFC 5958, 3).</summary>
    EncryptedPkcs8,

    /// <summary>The form of OpenSSL for DSA.</summary>
    Dsa,

    /// <summary>PKCS#1 or SEC1 under a password, as the headers of the old form say (RFC 1421).</summary>
    EncryptedOldForm,
}
