namespace Parley.Certificates.Model;

/// <summary>The kinds of public keys that Parley recognises.</summary>
public enum PublicKeyAlgorithm
{
    /// <summary>A kind that Parley does not know; see the identifier.</summary>
    Unknown,

    /// <summary>RSA (RFC 3279, 2.3.1).</summary>
    Rsa,

    /// <summary>RSA for PSS signatures only (RFC 4055, 1.2).</summary>
    RsaPss,

    /// <summary>An elliptic curve key on a named curve (RFC 5480, 2).</summary>
    EllipticCurve,

    /// <summary>Ed25519 (RFC 8410).</summary>
    Ed25519,

    /// <summary>Ed448 (RFC 8410).</summary>
    Ed448,

    /// <summary>ML-DSA-44, -65 or -87 (RFC 9881).</summary>
    MlDsa,

    /// <summary>DSA (RFC 3279, 2.3.2), obsolete.</summary>
    Dsa,
}
