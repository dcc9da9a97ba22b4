namespace Parley.Certificates.Model;

/// <summary>The signature schemes that Parley recognises.</summary>
public enum SignatureScheme
{
    /// <summary>A scheme that Parley does not know; see the identifier.</summary>
    Unknown,

    /// <summary>RSA with PKCS#1 v1.5 padding (RFC 8017, 8.2).</summary>
    RsaPkcs1,

    /// <summary>RSA with PSS padding (RFC 4055).</summary>
    RsaPss,

    /// <summary>ECDSA (RFC 5758, 3.2).</summary>
    Ecdsa,

    /// <summary>Ed25519 (RFC 8410).</summary>
    Ed25519,

    /// <summary>Ed448 (RFC 8410).</summary>
    Ed448,

    /// <summary>ML-DSA (RFC 9881).</summary>
    MlDsa,

    /// <summary>DSA, obsolete.</summary>
    Dsa,
}
