namespace Parley.Lab.Pki;

/// <summary>
/// The kinds of key the lab makes. An elliptic-curve key costs about a millisecond, an RSA key up to a third of a second.
/// </summary>
public enum LabKeyKind
{
    /// <summary>ECDSA over P-256, the default: made at once and accepted everywhere.</summary>
    EcdsaP256,

    /// <summary>ECDSA over P-384.</summary>
    EcdsaP384,

    /// <summary>RSA with 1024 bits: too small since 2014, served on purpose.</summary>
    Rsa1024,

    /// <summary>RSA with 2048 bits.</summary>
    Rsa2048,

    /// <summary>RSA with 3072 bits.</summary>
    Rsa3072,
}
