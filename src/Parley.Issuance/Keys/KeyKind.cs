namespace Parley.Issuance.Keys;

/// <summary>A kind of key that is made here: what every product of a deployment takes.</summary>
public enum KeyKind
{
    /// <summary>RSA of 2048 bits: the least that authorities and clients take.</summary>
    Rsa2048,

    /// <summary>RSA of 3072 bits, the default: as strong as P-256, and read by old products.</summary>
    Rsa3072,

    /// <summary>RSA of 4096 bits.</summary>
    Rsa4096,

    /// <summary>The elliptic curve P-256.</summary>
    P256,

    /// <summary>The elliptic curve P-384.</summary>
    P384,
}
